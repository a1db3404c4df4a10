package org.caspian.mobility.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caspian.mobility.CalendarDay;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/**
 * Which days a host may confirm. It says what has happened, so the day has begun somewhere on
 * Earth; that it differs from the plan is what confirming is for.
 */
final class StayDates {

  private StayDates() {}

  static List<FieldError> ofArrival(LocalDate day, Stay stay, Instant now) {
    LocalDate first = stay.academicYear().firstDay();
    return Stream.of(
            notInTheFuture("/actualStart", day, now),
            notBefore("/actualStart", day, first, "outside-academic-year"))
        .flatMap(Optional::stream)
        .toList();
  }

  static List<FieldError> ofDeparture(LocalDate day, Stay stay, Instant now) {
    LocalDate arrival = stay.actualStart().orElseThrow();
    return Stream.of(
            notInTheFuture("/actualEnd", day, now),
            notBefore("/actualEnd", day, arrival, "before-arrival"))
        .flatMap(Optional::stream)
        .toList();
  }

  static void demand(List<FieldError> refusals) {
    if (!refusals.isEmpty()) {
      throw new ProblemException(Problems.RULE_VIOLATED, "The day cannot be.").errors(refusals);
    }
  }

  private static Optional<FieldError> notInTheFuture(String pointer, LocalDate day, Instant now) {
    return CalendarDay.hasBegun(day, now)
        ? Optional.empty()
        : Optional.of(new FieldError(pointer, "in-the-future", "The day has not come yet."));
  }

  private static Optional<FieldError> notBefore(
      String pointer, LocalDate day, LocalDate first, String code) {
    return day.isBefore(first)
        ? Optional.of(
            new FieldError(
                pointer, code, "The day is too early.", Map.of("from", first.toString())))
        : Optional.empty();
  }
}
