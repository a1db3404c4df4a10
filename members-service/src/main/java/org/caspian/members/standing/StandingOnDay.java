package org.caspian.members.standing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.caspian.members.institution.Effect;
import org.caspian.members.institution.Standing;
import org.caspian.members.institution.StandingState;
import org.caspian.members.membership.MembershipPeriod;

/**
 * How an institution stands at the end of a day at the association.
 *
 * @param stateBesideSuspension how it stands, in a word, but for suspensions
 * @param suspended whether it is suspended
 * @param membership of which it is a member then; empty if it is none, or that is not known
 * @param inForce what is forbidden, in the order of the effects, and why
 */
record StandingOnDay(
    LocalDate day,
    StandingState stateBesideSuspension,
    boolean suspended,
    Optional<MembershipPeriod> membership,
    List<EffectInForce> inForce) {

  StandingOnDay {
    inForce = List.copyOf(inForce);
  }

  /** How it stands, in a word. */
  StandingState state() {
    return suspended && membership.isPresent() ? StandingState.SUSPENDED : stateBesideSuspension;
  }

  /** What features ask for: whether it is a member, and all that is forbidden to it. */
  Standing standing() {
    return standing(state(), effect -> true);
  }

  /** The same without what only a suspension forbids. */
  Standing besideSuspension() {
    return standing(stateBesideSuspension, effect -> effect.source() != EffectSource.SUSPENSION);
  }

  private Standing standing(StandingState state, Predicate<EffectInForce> counts) {
    Set<Effect> effects =
        inForce.stream()
            .filter(counts)
            .map(EffectInForce::effect)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Effect.class)));
    return new Standing(state, effects);
  }
}
