package org.caspian.gateway.client;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.Role;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;

/**
 * What can be done with a client. The actions that a view shows and the check that refuses a
 * command are both {@link #refusal}.
 */
enum ClientCommand {
  /** It gets no token any more. */
  DISABLE,
  /** It gets another secret, beside the one that it has. */
  ADD_SECRET,
  /** One of its two secrets is no good any more. */
  REVOKE_SECRET,
  /** It gets keys, in place of those that it has. */
  SET_KEYS,
  /** It may be used from these networks only, or from anywhere. */
  SET_NETWORKS,
  /** It gets only tokens that are bound to a key, or others as well. */
  SET_PROOF_OF_POSSESSION,
  /** Name it in the caller's own words. */
  SET_LOCAL_REFERENCE;

  /** What the caller may do now; without the scope of writing, nothing. */
  static List<ClientCommand> allowed(Situation situation) {
    return Stream.of(values())
        .filter(command -> situation.caller().mayCommand(ClientResource.WRITE))
        .filter(command -> command.refusal(situation).isEmpty())
        .toList();
  }

  /**
   * Refuses the command.
   *
   * @throws ProblemException what {@link #refusal} says
   */
  void require(Situation situation) {
    refusal(situation)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /** Why the caller may not do this now; empty if it may. */
  Optional<ProblemException> refusal(Situation situation) {
    return switch (this) {
      case DISABLE -> refusalToManage(situation).or(() -> refusalToShutOut(situation));
      case ADD_SECRET -> refusalToManage(situation).or(() -> refusalToAddSecret(situation));
      case REVOKE_SECRET -> refusalToManage(situation).or(() -> refusalToRevokeSecret(situation));
      case SET_KEYS, SET_PROOF_OF_POSSESSION -> refusalToManage(situation);
      case SET_NETWORKS -> refusalToManage(situation).or(() -> refusalToShutOut(situation));
      case SET_LOCAL_REFERENCE -> Optional.empty();
    };
  }

  /**
   * The secretariat manages all clients, a member's client those of its institution that may do no
   * more than itself: whoever gets a secret of a client gets what it may do. Clients that manage
   * others are the secretariat's to manage, so that one that is disabled leaves none behind.
   */
  private static Optional<ProblemException> refusalToManage(Situation situation) {
    Client client = situation.client();
    Set<ApiScope> beyond = client.scopes();
    beyond.removeIf(scope -> mayManage(situation.caller(), scope));
    if (!beyond.isEmpty()) {
      return refused(
          Problems.FORBIDDEN,
          "The client has scopes that are not the calling token's to manage: "
              + ApiScope.join(beyond)
              + ". Call with a token that has them; clients with clients:write are the secretariat's.");
    }
    return client.isActive()
        ? Optional.empty()
        : refused(Problems.STATE_CONFLICT, "The client is " + client.state() + ".");
  }

  private static boolean mayManage(Caller caller, ApiScope scope) {
    return caller.isSecretariat()
        || scope != ApiScope.CLIENTS_WRITE && caller.scopes().contains(scope.text());
  }

  private static Optional<ProblemException> refusalToAddSecret(Situation situation) {
    return situation.client().mayGetSecret(situation.at())
        ? Optional.empty()
        : refused(ClientProblems.TWO_SECRETS, "Revoke one of its two secrets first.");
  }

  private static Optional<ProblemException> refusalToRevokeSecret(Situation situation) {
    Client client = situation.client();
    return client.secretsAt(situation.at()).stream().anyMatch(client::mayLose)
        ? Optional.empty()
        : refused(
            ClientProblems.LAST_CREDENTIAL,
            "Add another secret that does not expire first, or disable the client.");
  }

  private static Optional<ProblemException> refusalToShutOut(Situation situation) {
    return situation.lastOfSecretariat()
        ? refused(
            ClientProblems.LAST_SECRETARIAT_CLIENT,
            "It is the last client of the secretariat that may be used from anywhere: nobody could open"
                + " another one.")
        : Optional.empty();
  }

  private static Optional<ProblemException> refused(ProblemType type, String detail) {
    return Optional.of(new ProblemException(type, detail));
  }

  /**
   * What a command is judged by.
   *
   * @param lastOfSecretariat whether no other client could act for the secretariat from anywhere
   * @param at when: secrets expire
   */
  record Situation(Client client, Caller caller, boolean lastOfSecretariat, Instant at) {

    static Situation of(Client client, Caller caller, long activeOfSecretariat, Instant at) {
      boolean one =
          client.role() == Role.SECRETARIAT && client.isActive() && client.networks().isEmpty();
      return new Situation(client, caller, one && activeOfSecretariat == 1, at);
    }
  }
}
