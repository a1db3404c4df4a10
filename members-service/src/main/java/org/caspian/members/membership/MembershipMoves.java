package org.caspian.members.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.hibernate.Session;

/** How many institutions became members and ceased to be. */
@ApplicationScoped
public class MembershipMoves {

  private final MembershipPeriods periods;
  private final Session session;

  MembershipMoves(MembershipPeriods periods, Session session) {
    this.periods = periods;
    this.session = session;
  }

  /** What happened in a year until a day of it. */
  public record Year(int joined, int left, int merged) {}

  /** From the first of January until the end of that day. */
  public Year inTheYearUntil(LocalDate day) {
    LocalDate first = day.withDayOfYear(1);
    int joined = 0;
    int gone = 0;
    for (var known : periods.all().values()) {
      boolean isMember = known.stream().anyMatch(period -> period.covers(day));
      boolean was = known.stream().anyMatch(period -> period.covers(first.minusDays(1)));
      joined += isMember && !was && began(known.stream(), first, day) ? 1 : 0;
      gone += !isMember && ended(known.stream(), first, day) ? 1 : 0;
    }
    int merged = merged(first, day);
    return new Year(joined, gone - merged, merged);
  }

  private static boolean began(Stream<MembershipPeriod> periods, LocalDate first, LocalDate day) {
    return periods.anyMatch(
        period ->
            period.from().filter(from -> !from.isBefore(first) && !from.isAfter(day)).isPresent());
  }

  /** The last day as a member is the one before the first that is none. */
  private static boolean ended(Stream<MembershipPeriod> periods, LocalDate first, LocalDate day) {
    return periods.anyMatch(
        period ->
            period
                .to()
                .filter(last -> !last.isBefore(first.minusDays(1)) && last.isBefore(day))
                .isPresent());
  }

  /** By the state itself: a release that knows of no mergers has none in its database. */
  private int merged(LocalDate first, LocalDate day) {
    return session
        .createNativeQuery(
            "select count(distinct institution) from membership where state = 'MERGED'"
                + " and until >= :first and until < :day",
            Long.class)
        .setParameter("first", first.minusDays(1))
        .setParameter("day", day)
        .getSingleResult()
        .intValue();
  }
}
