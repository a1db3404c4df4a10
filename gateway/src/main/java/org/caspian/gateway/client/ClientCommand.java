package org.caspian.gateway.client;

import java.util.List;
import java.util.Optional;
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
  /** Name it in the caller's own words. */
  SET_LOCAL_REFERENCE;

  /** What the caller may do now; without the scope of writing, nothing. */
  static List<ClientCommand> allowed(Situation situation) {
    return Stream.of(values())
        .filter(command -> situation.caller().scopes().contains(ClientResource.WRITE))
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
      case DISABLE -> refusalToDisable(situation);
      case SET_LOCAL_REFERENCE -> Optional.empty();
    };
  }

  private static Optional<ProblemException> refusalToDisable(Situation situation) {
    Client client = situation.client();
    if (!situation.caller().isSecretariat()) {
      return refused(Problems.FORBIDDEN, "Only the secretariat disables clients.");
    }
    if (!client.isActive()) {
      return refused(Problems.STATE_CONFLICT, "The client is " + client.state() + " already.");
    }
    if (situation.lastOfSecretariat()) {
      return refused(
          ClientProblems.LAST_SECRETARIAT_CLIENT,
          "It is the last client of the secretariat: nobody could open another one.");
    }
    return Optional.empty();
  }

  private static Optional<ProblemException> refused(ProblemType type, String detail) {
    return Optional.of(new ProblemException(type, detail));
  }

  /**
   * What a command is judged by.
   *
   * @param lastOfSecretariat whether no other client could act for the secretariat
   */
  record Situation(Client client, Caller caller, boolean lastOfSecretariat) {

    static Situation of(Client client, Caller caller, long activeOfSecretariat) {
      boolean one = client.role() == Role.SECRETARIAT && client.isActive();
      return new Situation(client, caller, one && activeOfSecretariat == 1);
    }
  }
}
