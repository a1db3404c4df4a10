package org.caspian.gateway.client;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.gateway.address.AddressRange;
import org.caspian.gateway.address.Sender;
import org.caspian.gateway.address.Senders;
import org.caspian.platform.access.Caller;
import org.caspian.platform.directory.Directory;
import org.caspian.platform.directory.KnownInstitution;
import org.caspian.platform.directory.Standing;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** Who opens clients for whom, and what they may be for. */
@ApplicationScoped
class ClientRules {

  private static final String POINTER = "/institution";

  private final Directory directory;
  private final Senders senders;
  private final CurrentVertxRequest exchange;

  ClientRules(Directory directory, Senders senders, CurrentVertxRequest exchange) {
    this.directory = directory;
    this.senders = senders;
    this.exchange = exchange;
  }

  /**
   * The secretariat opens clients for itself and for every institution of the register that goes
   * on: who applies for membership needs one, and what standing forbids the services judge. A
   * member opens them for itself.
   *
   * @param institution for whom; empty for the secretariat
   * @throws ProblemException forbidden, not-a-member, institution-unknown, or institution-merged
   */
  void requireMayOpen(Caller caller, Optional<UUID> institution) {
    if (caller.isSecretariat()) {
      institution.ifPresent(this::requireKnown);
    } else {
      refusalOfMember(caller, institution).ifPresent(ClientRules::refuse);
    }
  }

  private Optional<ProblemException> refusalOfMember(Caller caller, Optional<UUID> institution) {
    if (institution.filter(caller::is).isEmpty()) {
      return Optional.of(
          new ProblemException(
              Problems.FORBIDDEN, "A member opens clients for itself, and for nobody else."));
    }
    return Standing.refusalOfCaller(requireKnown(institution.get()));
  }

  private KnownInstitution requireKnown(UUID institution) {
    return directory.require(Map.of(POINTER, institution)).get(institution);
  }

  private static void refuse(ProblemException refusal) {
    throw refusal;
  }

  /**
   * What was asked for; if nothing was, all that a client of its kind has unsaid, as far as the
   * caller has it. No client is opened that may do more than the caller: of a member that is what
   * its token may be used for, but for managing clients.
   *
   * @throws ProblemException scope-not-allowed
   */
  Set<ApiScope> scopesFor(Caller caller, Optional<UUID> institution, Set<ApiScope> requested) {
    Set<ApiScope> own = caller.isSecretariat() ? EnumSet.allOf(ApiScope.class) : givenBy(caller);
    if (requested == null) {
      Set<ApiScope> unsaid = EnumSet.copyOf(ApiScope.unsaid(Client.roleOf(institution)));
      unsaid.retainAll(own);
      if (unsaid.isEmpty()) {
        throw notAllowed("Nothing is left that it could be for.");
      }
      return unsaid;
    }
    Set<ApiScope> refused = EnumSet.copyOf(requested);
    refused.removeAll(own);
    if (!refused.isEmpty()) {
      throw notAllowed("Not yours to give: " + ApiScope.join(refused));
    }
    return requested;
  }

  private static ProblemException notAllowed(String detail) {
    return new ProblemException(
            ClientProblems.SCOPE_NOT_ALLOWED, "No client is opened that may do more than yours.")
        .at("/scopes", "scope-not-allowed", detail);
  }

  /**
   * Keys, or where they are: one of the two.
   *
   * @throws ProblemException key-not-acceptable
   */
  void requireOneKindOfKeys(SetKeys request) {
    if ((request.keys() == null) == (request.jwksUri() == null)) {
      throw new ProblemException(
              ClientProblems.KEY_NOT_ACCEPTABLE, "The keys of the client stay as they are.")
          .at("/keys", "keys-or-uri", "Send keys, or jwksUri, and not both.");
    }
  }

  /**
   * Keys with which assertions can be checked, each under an id of its own.
   *
   * @throws ProblemException key-not-acceptable, with all pointers at once
   */
  void requireAcceptable(List<PublicKeyBody> keys) {
    List<FieldError> faults = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < keys.size(); i++) {
      String pointer = "/keys/" + i;
      if (!ids.add(keys.get(i).kid())) {
        faults.add(new FieldError(pointer + "/kid", "duplicate", "Another key has this kid."));
      }
      ClientKeys.fault(keys.get(i))
          .ifPresent(fault -> faults.add(new FieldError(pointer, "key-not-acceptable", fault)));
    }
    if (!faults.isEmpty()) {
      throw new ProblemException(
              ClientProblems.KEY_NOT_ACCEPTABLE, "The keys of the client stay as they are.")
          .errors(faults);
    }
  }

  /**
   * Ranges of addresses; of who limits itself, with the address that it calls from.
   *
   * @throws ProblemException network-not-acceptable, with all pointers at once
   */
  void requireAcceptable(List<String> networks, Client client, Caller caller) {
    List<FieldError> faults = new ArrayList<>();
    List<AddressRange> ranges = new ArrayList<>();
    for (int i = 0; i < networks.size(); i++) {
      try {
        ranges.add(AddressRange.parse(networks.get(i)));
      } catch (IllegalArgumentException fault) {
        faults.add(new FieldError("/networks/" + i, "network-not-acceptable", fault.getMessage()));
      }
    }
    boolean itself = caller.clientId().equals(client.clientId());
    if (itself && faults.isEmpty() && !ranges.isEmpty()) {
      Sender sender = senders.of(exchange.getCurrent().request());
      if (ranges.stream().noneMatch(range -> range.contains(sender))) {
        faults.add(
            new FieldError(
                "/networks",
                "own-address-missing",
                "You call from " + sender.address() + ", and could not take this back."));
      }
    }
    if (!faults.isEmpty()) {
      throw new ProblemException(
              ClientProblems.NETWORK_NOT_ACCEPTABLE, "The client may be used from where it was.")
          .errors(faults);
    }
  }

  /** What a member may hand on. To manage clients is the secretariat's to give. */
  private static Set<ApiScope> givenBy(Caller caller) {
    Set<ApiScope> scopes = EnumSet.noneOf(ApiScope.class);
    caller.scopes().forEach(text -> ApiScope.of(text).ifPresent(scopes::add));
    scopes.remove(ApiScope.CLIENTS_WRITE);
    return scopes;
  }
}
