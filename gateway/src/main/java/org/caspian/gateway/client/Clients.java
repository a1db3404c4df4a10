package org.caspian.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caspian.gateway.client.ClientCommand.Situation;
import org.caspian.gateway.outbound.UnreadableException;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.outbox.OutboxMessage;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** What is done with clients, by the secretariat and by members with their own. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Clients {

  private final ClientRepository clients;
  private final ClientReader reader;
  private final KnownClients known;
  private final ClientRules rules;
  private final PublishedKeys published;
  private final LocalReferences localReferences;
  private final Outbox outbox;
  private final CommandContext command;
  private final Ids ids;
  private final SecureRandom random = new SecureRandom();

  Clients(
      ClientRepository clients,
      ClientReader reader,
      KnownClients known,
      ClientRules rules,
      PublishedKeys published,
      LocalReferences localReferences,
      Outbox outbox,
      CommandContext command,
      Ids ids) {
    this.clients = clients;
    this.reader = reader;
    this.known = known;
    this.rules = rules;
    this.published = published;
    this.localReferences = localReferences;
    this.outbox = outbox;
    this.command = command;
    this.ids = ids;
  }

  /** Opens a client for an institution, or another one for the secretariat itself. */
  ClientWithSecretView open(OpenClient request) {
    Optional<UUID> institution = Optional.ofNullable(request.institution());
    rules.requireMayOpen(command.caller(), institution);
    UUID id = ids.next();
    UUID secretId = ids.next();
    ClientIdentity identity = new ClientIdentity(id.toString(), ClientSecret.generate(random));
    Client client =
        Client.opened(
            id,
            secretId,
            identity,
            institution,
            request.label(),
            rules.scopesFor(command.caller(), institution, request.scopes()),
            command.at(),
            command.by());
    clients.persist(client);
    if (request.localReference() != null) {
      localReferences.set(client, command.caller(), request.localReference());
    }
    tell(client, ClientMessages.opened(client));
    return ClientWithSecretView.of(
        reader.view(client, command.caller()), secretId, identity.clientSecret());
  }

  /** Disables a client for good. Tokens that it has are refused everywhere within two seconds. */
  ClientView disable(UUID id) {
    long activeOfSecretariat = lockedOfSecretariat();
    Client client = reader.visible(id, command.caller());
    ClientCommand.DISABLE.require(situation(client, activeOfSecretariat));
    client.disable(command.at(), command.by());
    tell(client, ClientMessages.disabled(client));
    return reader.view(client, command.caller());
  }

  /** Gives a client another secret, beside the one that it has. */
  ClientWithSecretView addSecret(UUID id, AddSecret request) {
    Client client = reader.visible(id, command.caller());
    ClientCommand.ADD_SECRET.require(situation(client, 0));
    if (request.expiresAt() != null && !request.expiresAt().isAfter(command.at())) {
      throw new ProblemException(ClientProblems.EXPIRY_PAST, "The secret would be no good.")
          .at("/expiresAt", "expiry-past", "Not after now.");
    }
    UUID secretId = ids.next();
    String secret = ClientSecret.generate(random);
    client.addSecret(secretId, secret, request.expiresAt(), command.at(), command.by());
    tell(client, ClientMessages.secretAdded(client, secretId, request.expiresAt()));
    return ClientWithSecretView.of(reader.view(client, command.caller()), secretId, secret);
  }

  /** Takes one of its two secrets from a client. */
  ClientView revokeSecret(UUID id, UUID secretId) {
    Client client = reader.visible(id, command.caller());
    Secret secret =
        client.secretsAt(command.at()).stream()
            .filter(live -> live.id().equals(secretId))
            .findFirst()
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problems.NOT_FOUND,
                        "The client has no such secret, or it was revoked or has expired."));
    ClientCommand.REVOKE_SECRET.require(situation(client, 0));
    if (!client.mayLose(secret)) {
      throw new ProblemException(
          ClientProblems.LAST_CREDENTIAL, "The other secret expires: add one first that does not.");
    }
    client.revokeSecret(secret, command.at(), command.by());
    tell(client, ClientMessages.secretRevoked(client, secretId));
    return reader.view(client, command.caller());
  }

  /** Gives a client keys, in place of those that it has. */
  ClientView setKeys(UUID id, SetKeys request) {
    Client client = reader.visible(id, command.caller());
    ClientCommand.SET_KEYS.require(situation(client, 0));
    rules.requireOneKindOfKeys(request);
    if (request.jwksUri() == null) {
      setKeys(client, request.keys());
    } else {
      publishesKeysAt(client, request.jwksUri());
    }
    tell(client, ClientMessages.keysSet(client));
    return reader.view(client, command.caller());
  }

  private void setKeys(Client client, List<PublicKeyBody> keys) {
    rules.requireAcceptable(keys);
    if (keys.isEmpty() && !client.mayLoseKeys()) {
      throw new ProblemException(
          ClientProblems.LAST_CREDENTIAL, "Add a secret that does not expire first.");
    }
    client.setKeys(keys.isEmpty() ? null : ClientKeys.toJson(keys), command.at(), command.by());
  }

  private void publishesKeysAt(Client client, String address) {
    try {
      published.readFor(client.id(), address);
    } catch (UnreadableException e) {
      throw new ProblemException(
              ClientProblems.KEY_NOT_ACCEPTABLE, "The keys of the client stay as they are.")
          .at("/jwksUri", "keys-unreadable", e.getMessage());
    }
    client.publishesKeysAt(address, command.at(), command.by());
  }

  /** Says from where a client may be used. */
  ClientView setNetworks(UUID id, SetNetworks request) {
    long activeOfSecretariat = lockedOfSecretariat();
    Client client = reader.visible(id, command.caller());
    ClientCommand.SET_NETWORKS.require(situation(client, activeOfSecretariat));
    rules.requireAcceptable(request.networks(), client, command.caller());
    client.setNetworks(request.networks(), command.at(), command.by());
    tell(client, ClientMessages.networksSet(client));
    return reader.view(client, command.caller());
  }

  /** Says whether a client gets only tokens that are bound to a key. */
  ClientView setProofOfPossession(UUID id, SetProofOfPossession request) {
    Client client = reader.visible(id, command.caller());
    ClientCommand.SET_PROOF_OF_POSSESSION.require(situation(client, 0));
    client.setProofRequired(request.required(), command.at(), command.by());
    tell(client, ClientMessages.proofOfPossessionSet(client));
    return reader.view(client, command.caller());
  }

  /**
   * Locked before they are read: of two that shut each other out one has to lose. A member has no
   * client of the secretariat to shut out, and holds up nobody.
   */
  private long lockedOfSecretariat() {
    return command.caller().isSecretariat() ? clients.lockActiveOfSecretariat() : 0;
  }

  private void tell(Client client, OutboxMessage message) {
    outbox.append(client, message);
    known.readAfterCommit();
  }

  private Situation situation(Client client, long activeOfSecretariat) {
    return Situation.of(client, command.caller(), activeOfSecretariat, command.at());
  }

  /** Sets or, with null, takes away the caller's own name for a client. */
  ClientView setLocalReference(UUID id, String value) {
    Client client = reader.visible(id, command.caller());
    localReferences.set(client, command.caller(), value);
    return reader.view(client, command.caller());
  }
}
