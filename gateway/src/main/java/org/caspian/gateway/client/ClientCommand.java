package org.caspian.gateway.client;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.Role;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;

/** What may be done to a client, named like the resource that does it. */
enum ClientCommand {
  /** It gets no token any more. */
  DISABLEMENT("disablement") {
    @Override
    Optional<ProblemException> refusalOf(Situation situation) {
      Client client = situation.client();
      if (!situation.caller().isSecretariat()) {
        return refusal(Problems.FORBIDDEN, "Only the secretariat disables clients.");
      }
      if (!client.isActive()) {
        return refusal(
            Problems.STATE_CONFLICT,
            "The client is " + client.state() + " and takes no disablement.");
      }
      if (situation.lastOfSecretariat()) {
        return refusal(
            ClientProblems.LAST_SECRETARIAT_CLIENT,
            "It is the last client of the secretariat: nobody could open another one.");
      }
      return Optional.empty();
    }
  };

  private final String resource;

  ClientCommand(String resource) {
    this.resource = resource;
  }

  /** Why the caller may not do this to the client now; empty when the caller may. */
  abstract Optional<ProblemException> refusalOf(Situation situation);

  /**
   * Refuses what may not be done.
   *
   * @throws ProblemException the reason
   */
  void require(Situation situation) {
    Optional<ProblemException> refusal = refusalOf(situation);
    if (refusal.isPresent()) {
      throw refusal.get();
    }
  }

  /** The names of what may be done now. */
  static List<String> allowedIn(Situation situation) {
    return Stream.of(values())
        .filter(command -> command.refusalOf(situation).isEmpty())
        .map(command -> command.resource)
        .toList();
  }

  private static Optional<ProblemException> refusal(ProblemType type, String detail) {
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
