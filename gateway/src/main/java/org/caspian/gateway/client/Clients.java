package org.caspian.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.caspian.gateway.client.ClientCommand.Situation;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.outbox.Outbox;

/** What the secretariat does with clients. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Clients {

  private final ClientRepository clients;
  private final ClientReader reader;
  private final ClientRules rules;
  private final LocalReferences localReferences;
  private final Outbox outbox;
  private final CommandContext command;
  private final Ids ids;
  private final SecureRandom random = new SecureRandom();

  Clients(
      ClientRepository clients,
      ClientReader reader,
      ClientRules rules,
      LocalReferences localReferences,
      Outbox outbox,
      CommandContext command,
      Ids ids) {
    this.clients = clients;
    this.reader = reader;
    this.rules = rules;
    this.localReferences = localReferences;
    this.outbox = outbox;
    this.command = command;
    this.ids = ids;
  }

  /** Opens a client for a member, or another one for the secretariat itself. */
  OpenedClientView open(OpenClient request) {
    Optional<UUID> institution = Optional.ofNullable(request.institution());
    rules.requireMember(institution);
    UUID id = ids.next();
    ClientIdentity identity = new ClientIdentity(id.toString(), ClientSecret.generate(random));
    Client client =
        Client.opened(
            id,
            identity,
            institution,
            request.label(),
            rules.scopesFor(institution, request.scopes()),
            command.at(),
            command.by());
    clients.persist(client);
    if (request.localReference() != null) {
      localReferences.set(ClientReader.TYPE, id, command.caller(), request.localReference());
    }
    outbox.append(client, ClientMessages.opened(client));
    return OpenedClientView.of(reader.view(client, command.caller()), identity.clientSecret());
  }

  /** Disables a client for good. Tokens that it has run out within ten minutes. */
  ClientView disable(UUID id) {
    // Locked before it is judged: of two that disable each other one has to lose.
    long activeOfSecretariat = clients.lockActiveOfSecretariat();
    Client client = reader.find(id, command.caller());
    ClientCommand.DISABLE.require(Situation.of(client, command.caller(), activeOfSecretariat));
    client.disable(command.at(), command.by());
    outbox.append(client, ClientMessages.disabled(client));
    return reader.view(client, command.caller());
  }

  /** Sets or, with null, takes away the caller's own name for a client. */
  ClientView setLocalReference(UUID id, String value) {
    Client client = reader.find(id, command.caller());
    localReferences.set(ClientReader.TYPE, id, command.caller(), value);
    return reader.view(client, command.caller());
  }
}
