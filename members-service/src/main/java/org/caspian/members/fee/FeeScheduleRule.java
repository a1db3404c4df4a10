package org.caspian.members.fee;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of a fee schedule that is to be issued. */
enum FeeScheduleRule implements Rule<IssueFeeSchedule> {
  /** Nobody has to guess which of two fees is meant. */
  EACH_CATEGORY_AND_TIER_HAS_ONE_FEE {
    @Override
    public Stream<FieldError> violations(IssueFeeSchedule asked) {
      Set<String> seen = new HashSet<>();
      return fees(
          asked,
          "",
          fee -> !seen.add(fee.category() + " " + fee.tier()),
          "duplicate",
          "There is a fee of this category and tier before it.");
    }
  },
  /** All amounts can be added. */
  AMOUNTS_ARE_IN_ITS_CURRENCY {
    @Override
    public Stream<FieldError> violations(IssueFeeSchedule asked) {
      String detail = "All amounts are in the currency of the schedule.";
      return Stream.concat(
          fees(
              asked,
              "/amount/currency",
              fee -> !fee.amount().currency().equals(asked.currency()),
              "other-currency",
              detail),
          asked.bankChargesTolerance().currency().equals(asked.currency())
              ? Stream.empty()
              : Stream.of(
                  new FieldError("/bankChargesTolerance/currency", "other-currency", detail)));
    }
  },
  /** There is a coin for every amount. */
  AMOUNTS_FIT_THE_CURRENCY {
    @Override
    public Stream<FieldError> violations(IssueFeeSchedule asked) {
      String detail = "The currency has fewer decimals.";
      return Stream.concat(
          fees(asked, "/amount/amount", fee -> !fee.amount().fitsCurrency(), "too-precise", detail),
          asked.bankChargesTolerance().fitsCurrency()
              ? Stream.empty()
              : Stream.of(new FieldError("/bankChargesTolerance/amount", "too-precise", detail)));
    }
  },
  /** One reminder comes after the other. */
  REMINDER_DAYS_ASCEND {
    @Override
    public Stream<FieldError> violations(IssueFeeSchedule asked) {
      List<Integer> days = asked.remindersAfter();
      return IntStream.range(1, days.size())
          .filter(place -> days.get(place) <= days.get(place - 1))
          .mapToObj(
              place ->
                  new FieldError(
                      "/reminderDays/" + place,
                      "not-ascending",
                      "Each of the days is after the one before it."));
    }
  };

  private static Stream<FieldError> fees(
      IssueFeeSchedule asked, String member, Predicate<Fee> isWrong, String code, String detail) {
    return IntStream.range(0, asked.fees().size())
        .filter(place -> isWrong.test(asked.fees().get(place)))
        .mapToObj(place -> new FieldError("/fees/" + place + member, code, detail));
  }

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(IssueFeeSchedule asked) {
    Rule.check(List.of(values()), asked, "The schedule cannot be issued so.");
  }
}
