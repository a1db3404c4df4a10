package org.caspian.members.institution;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.StandingProblems;
import org.caspian.platform.rest.ProblemException;

/**
 * How an institution stands now, and what that forbids. It is refused with the codes of the other
 * services, which know of it by messages; here the register itself is asked.
 *
 * @param state how it stands, in a word
 * @param effects what is forbidden to it, by a suspension, by arrears or by its category; mostly
 *     nothing
 */
public record Standing(StandingState state, Set<Effect> effects) {

  public Standing {
    effects = Set.copyOf(effects);
  }

  /** How one stands that the register does not have. */
  static Standing unknown() {
    return new Standing(StandingState.NOT_A_MEMBER, Set.of());
  }

  /** Whether it belongs to the association, suspended or not. */
  public boolean isMember() {
    return state.isMember();
  }

  /**
   * Why a caller may not do what this effect forbids its institution, or who acts for none.
   *
   * @param standings how each institution stands
   */
  public static Optional<ProblemException> refusal(
      Caller caller, Function<UUID, Standing> standings, Effect effect) {
    return caller
        .refusalUnlessInstitution()
        .or(() -> standings.apply(caller.requireInstitution()).refusalOfCaller(effect));
  }

  /** Why it may not itself do what this effect forbids, or no member at all: 403. */
  public Optional<ProblemException> refusalOfCaller(Effect effect) {
    if (!isMember()) {
      return Optional.of(
          new ProblemException(
              StandingProblems.NOT_A_MEMBER, "The institution has no active membership."));
    }
    return effects.contains(effect)
        ? Optional.of(
            new ProblemException(
                    StandingProblems.SUSPENDED,
                    "How the institution stands forbids this; its standing says why.")
                .with("effect", effect.name()))
        : Optional.empty();
  }

  /** Why another one may not do with it what this effect forbids: 422, a rule of the domain. */
  public Optional<ProblemException> refusalOfCounterpart(Effect effect) {
    if (!isMember()) {
      return Optional.of(
          new ProblemException(
              StandingProblems.COUNTERPART_NOT_A_MEMBER,
              "The other institution has no active membership."));
    }
    return effects.contains(effect)
        ? Optional.of(
            new ProblemException(
                    StandingProblems.COUNTERPART_SUSPENDED,
                    "How the other institution stands forbids this; its standing says why.")
                .with("effect", effect.name()))
        : Optional.empty();
  }
}
