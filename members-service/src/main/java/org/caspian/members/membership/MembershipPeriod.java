package org.caspian.members.membership;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Some time in which an institution was, is or will be a member of one category.
 *
 * @param membershipId of which membership it is a part
 * @param from the first day; empty if nobody knows it
 * @param knownSince the first day for which the register knows it: {@code from}, if that is known
 * @param to the last day; empty while none is known
 */
public record MembershipPeriod(
    UUID membershipId,
    MembershipCategory category,
    Optional<LocalDate> from,
    LocalDate knownSince,
    Optional<LocalDate> to) {

  /** Whether it was a member on that day for certain. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(knownSince) && isNotOver(day);
  }

  /** Whether there is a day that it covers: it is not over before its first. */
  boolean hadADay() {
    return covers(knownSince);
  }

  /** Whether it may have been a member on that day, and the register cannot know. */
  public boolean mayCover(LocalDate day) {
    return from.isEmpty() && day.isBefore(knownSince) && isNotOver(day);
  }

  private boolean isNotOver(LocalDate day) {
    return to.isEmpty() || !day.isAfter(to.get());
  }
}
