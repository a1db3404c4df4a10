package org.caspian.members.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The days of a membership: so much of it as decides on which of them the institution was a member,
 * and of which kind.
 *
 * @param categories in the order of their days; empty before the admission
 * @param knownSince from which day on the register knows of it; null before the admission
 * @param until the last day; null while none is known
 */
record MembershipSpan(
    UUID id,
    UUID institution,
    List<CategoryPeriod> categories,
    LocalDate knownSince,
    LocalDate until) {

  MembershipSpan {
    categories = List.copyOf(categories);
  }

  /** What it was from when until when. */
  List<MembershipPeriod> periods() {
    return IntStream.range(0, categories.size()).mapToObj(this::period).toList();
  }

  private MembershipPeriod period(int index) {
    CategoryPeriod period = categories.get(index);
    return new MembershipPeriod(
        id,
        period.category(),
        Optional.ofNullable(period.from()),
        period.from() == null ? knownSince : period.from(),
        Optional.ofNullable(lastDay(index)));
  }

  /** The day before the next category, unless the membership ends sooner. */
  private LocalDate lastDay(int index) {
    if (index + 1 == categories.size()) {
      return until;
    }
    LocalDate beforeNext = categories.get(index + 1).from().minusDays(1);
    return until != null && until.isBefore(beforeNext) ? until : beforeNext;
  }
}
