package org.caspian.mobility.directory;

import java.util.Optional;
import org.caspian.mobility.MobilityProblems;
import org.caspian.platform.rest.ProblemException;

/**
 * What the standing of an institution forbids. The one who calls is told 403, for it may not do
 * this; that the other one may not is a rule of the domain, 422.
 */
public final class Standing {

  private Standing() {}

  /** Why the caller's institution may not do what only an active member may. */
  public static Optional<ProblemException> refusalOfCaller(Institution caller) {
    return caller.isMember()
        ? Optional.empty()
        : Optional.of(
            new ProblemException(
                MobilityProblems.NOT_A_MEMBER, "The institution has no active membership."));
  }

  /** Why the caller's institution may not do what this effect forbids. */
  public static Optional<ProblemException> refusalOfCaller(Institution caller, Effect effect) {
    return refusalOfCaller(caller)
        .or(
            () ->
                caller.isUnder(effect)
                    ? Optional.of(
                        new ProblemException(
                                MobilityProblems.SUSPENDED, "The suspension forbids this.")
                            .with("effect", effect.name()))
                    : Optional.empty());
  }

  /** Why nothing new may be agreed with the other institution. */
  public static Optional<ProblemException> refusalOfCounterpart(
      Institution counterpart, String pointer) {
    return counterpart.isMember()
        ? Optional.empty()
        : Optional.of(
            new ProblemException(
                    MobilityProblems.COUNTERPART_NOT_A_MEMBER,
                    "The other institution has no active membership.")
                .at(pointer, "not-a-member", "Not an active member."));
  }

  /** Why what this effect forbids may not be done with the other institution. */
  public static Optional<ProblemException> refusalOfCounterpart(
      Institution counterpart, Effect effect, String pointer) {
    return refusalOfCounterpart(counterpart, pointer)
        .or(
            () ->
                counterpart.isUnder(effect)
                    ? Optional.of(
                        new ProblemException(
                                MobilityProblems.COUNTERPART_SUSPENDED,
                                "The suspension of the other institution forbids this.")
                            .with("effect", effect.name())
                            .at(pointer, "suspended", "Under the effect " + effect + "."))
                    : Optional.empty());
  }
}
