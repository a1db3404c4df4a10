package org.caspian.members.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caspian.members.charter.Dated;
import org.caspian.members.institution.Effect;
import org.caspian.members.institution.StandingState;
import org.caspian.members.institution.SuspensionPeriod;
import org.caspian.members.membership.MembershipPeriod;

/**
 * How an institution stands on a day: a function of what the register knows and of the day, of
 * nothing else. The same for what is asked, for every write and for the clock.
 *
 * <p>A day is judged as it ends at the association: who was suspended in its course is suspended on
 * it, who was reinstated is not. Days of memberships and debts are whole ones. What is not decided
 * yet is not foreseen: a suspension without an end and a debt that is not paid go on.
 */
final class StandingRules {

  private final Dated<Set<Effect>> ofArrears;
  private final Function<Instant, LocalDate> dayOf;

  /**
   * The rules of the association.
   *
   * @param ofArrears what is forbidden to who owes something too long, by day
   * @param dayOf the day of an instant at the association
   */
  StandingRules(Dated<Set<Effect>> ofArrears, Function<Instant, LocalDate> dayOf) {
    this.ofArrears = ofArrears;
    this.dayOf = dayOf;
  }

  /** How it stands at the end of that day. */
  StandingOnDay on(LocalDate day, StandingFacts facts) {
    Optional<MembershipPeriod> membership =
        facts.memberships().stream().filter(period -> period.covers(day)).findFirst();
    List<SuspensionPeriod> suspensions =
        facts.suspensions().stream().filter(period -> isInForce(period, day)).toList();
    List<Overdue> overdue = facts.overdue().stream().filter(debt -> debt.covers(day)).toList();
    List<EffectInForce> inForce = new ArrayList<>();
    membership.ifPresent(period -> inForce.addAll(ofCategory(period)));
    suspensions.forEach(period -> inForce.addAll(ofSuspension(period)));
    if (membership.isPresent()) {
      overdue.forEach(debt -> inForce.addAll(ofDebt(debt, day)));
    }
    inForce.sort(Comparator.comparing(EffectInForce::effect));
    return new StandingOnDay(
        day,
        besideSuspension(day, facts, membership, overdue),
        !suspensions.isEmpty(),
        membership,
        inForce);
  }

  private static StandingState besideSuspension(
      LocalDate day,
      StandingFacts facts,
      Optional<MembershipPeriod> membership,
      List<Overdue> overdue) {
    if (membership.isEmpty()) {
      return isDoubtful(day, facts.memberships())
          ? StandingState.UNKNOWN
          : StandingState.NOT_A_MEMBER;
    }
    return overdue.isEmpty() ? StandingState.GOOD : StandingState.ARREARS;
  }

  /** Before the first that the register knows; between two of them it was none. */
  private static boolean isDoubtful(LocalDate day, List<MembershipPeriod> memberships) {
    Optional<UUID> first =
        memberships.stream()
            .min(Comparator.comparing(MembershipPeriod::knownSince))
            .map(MembershipPeriod::membershipId);
    return memberships.stream()
        .filter(period -> first.equals(Optional.of(period.membershipId())))
        .anyMatch(period -> period.mayCover(day));
  }

  private boolean isInForce(SuspensionPeriod period, LocalDate day) {
    boolean hasBegun = !dayOf.apply(period.since()).isAfter(day);
    return hasBegun && period.until().map(end -> dayOf.apply(end).isAfter(day)).orElse(true);
  }

  private static List<EffectInForce> ofCategory(MembershipPeriod period) {
    return effects(
        period.category().effects().stream(),
        EffectSource.CATEGORY,
        period.from(),
        Optional.empty());
  }

  private List<EffectInForce> ofSuspension(SuspensionPeriod period) {
    return effects(
        period.effects().stream(),
        EffectSource.SUSPENSION,
        Optional.of(dayOf.apply(period.since())),
        Optional.of(period.reason()));
  }

  private List<EffectInForce> ofDebt(Overdue debt, LocalDate day) {
    return ofArrears.on(day).stream()
        .map(
            effect ->
                new EffectInForce(
                    effect,
                    EffectSource.ARREARS,
                    Optional.of(since(debt, effect, day)),
                    Optional.of(debt.what())))
        .toList();
  }

  /** What the charter forbids since a later day only, is forbidden since then. */
  private LocalDate since(Overdue debt, Effect effect, LocalDate day) {
    LocalDate forbidden = ofArrears.since(day, effects -> effects.contains(effect));
    return forbidden.isAfter(debt.from()) ? forbidden : debt.from();
  }

  private static List<EffectInForce> effects(
      Stream<Effect> effects,
      EffectSource source,
      Optional<LocalDate> since,
      Optional<String> reason) {
    return effects.map(effect -> new EffectInForce(effect, source, since, reason)).toList();
  }
}
