package org.caspian.platform.directory;

import java.util.Optional;
import org.caspian.platform.access.StandingProblems;
import org.caspian.platform.rest.ProblemException;

/**
 * What the standing of an institution forbids. The one who calls is told 403, for it may not do
 * this; that another one may not is a rule of the domain, 422.
 */
public final class Standing {

  private Standing() {}

  /** Why the caller's institution may not do what only an active member may. */
  public static Optional<ProblemException> refusalOfCaller(KnownInstitution caller) {
    return caller.isMember()
        ? Optional.empty()
        : Optional.of(
            new ProblemException(
                StandingProblems.NOT_A_MEMBER, "The institution has no active membership."));
  }

  /**
   * Why the caller's institution may not do what this effect forbids.
   *
   * @param effect its name, {@code NEW_NOMINATIONS}
   */
  public static Optional<ProblemException> refusalOfCaller(KnownInstitution caller, String effect) {
    return refusalOfCaller(caller).or(() -> suspensionOfCaller(caller, effect));
  }

  private static Optional<ProblemException> suspensionOfCaller(
      KnownInstitution caller, String effect) {
    return caller.isUnder(effect)
        ? Optional.of(
            new ProblemException(
                    StandingProblems.SUSPENDED,
                    "How the institution stands forbids this; its standing says why.")
                .with("effect", effect))
        : Optional.empty();
  }

  /**
   * Why nothing new may be agreed with another institution.
   *
   * @param pointer the member of the request that leads to it
   */
  public static Optional<ProblemException> refusalOfCounterpart(
      KnownInstitution counterpart, String pointer) {
    return counterpart.isMember()
        ? Optional.empty()
        : Optional.of(
            new ProblemException(
                    StandingProblems.COUNTERPART_NOT_A_MEMBER,
                    "The other institution has no active membership.")
                .at(pointer, "not-a-member", "Not an active member."));
  }

  /**
   * Why what this effect forbids may not be done with another institution.
   *
   * @param effect its name, {@code NEW_NOMINATIONS}
   * @param pointer the member of the request that leads to it
   */
  public static Optional<ProblemException> refusalOfCounterpart(
      KnownInstitution counterpart, String effect, String pointer) {
    return refusalOfCounterpart(counterpart, pointer)
        .or(() -> suspensionOfCounterpart(counterpart, effect, pointer));
  }

  private static Optional<ProblemException> suspensionOfCounterpart(
      KnownInstitution counterpart, String effect, String pointer) {
    return counterpart.isUnder(effect)
        ? Optional.of(
            new ProblemException(
                    StandingProblems.COUNTERPART_SUSPENDED,
                    "How the other institution stands forbids this; its standing says why.")
                .with("effect", effect)
                .at(pointer, "suspended", "Under the effect " + effect + "."))
        : Optional.empty();
  }
}
