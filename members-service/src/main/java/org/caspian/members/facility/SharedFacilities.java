package org.caspian.members.facility;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caspian.members.calendar.YearUntil;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** How facilities were used in a year by others than their owner. */
@ApplicationScoped
public class SharedFacilities {

  private static final String BY_OTHERS = "from booking where requester <> owner";

  private static final String REQUESTED =
      "select count(*) " + BY_OTHERS + " and created_at >= :from and created_at < :to";

  /** What was accepted and taken back was granted. */
  private static final String GRANTED =
      "select count(*) "
          + BY_OTHERS
          + " and state <> 'DECLINED' and decided_at >= :from and decided_at < :to";

  private static final String HOURS =
      """
      select f.kind, round(sum(extract(epoch from
          least(b.ends_at, b.released_at, :to) - greatest(b.starts_at, :from))) / 3600, 2)
      from booking b join facility f on f.id = b.facility_id
      where b.requester <> b.owner and b.state <> 'DECLINED' and b.decided_at < :to
        and (b.state = 'ACCEPTED' or b.released_at is not null)
        and tstzrange(b.starts_at, b.ends_at) && tstzrange(:from, :to)
        and least(b.ends_at, b.released_at, :to) > greatest(b.starts_at, :from)
      group by f.kind
      """;

  private final Session session;

  SharedFacilities(Session session) {
    this.session = session;
  }

  /** How many bookings were asked for. */
  public int requested(YearUntil year) {
    return count(REQUESTED, year);
  }

  /** How many were granted, also those taken back since. */
  public int granted(YearUntil year) {
    return count(GRANTED, year);
  }

  /**
   * For how many hours units were booked, by the kind of the facility, with two decimals. A booking
   * counts with its hours in the year; one that was given up with those before that.
   */
  public SortedMap<String, BigDecimal> hours(YearUntil year) {
    Stream<Object[]> hours =
        in(year, session.createNativeQuery(HOURS, Object[].class)).getResultList().stream();
    return new TreeMap<>(
        hours.collect(Collectors.toMap(row -> (String) row[0], row -> (BigDecimal) row[1])));
  }

  private int count(String sql, YearUntil year) {
    return in(year, session.createNativeQuery(sql, Long.class)).getSingleResult().intValue();
  }

  private static <T> NativeQuery<T> in(YearUntil year, NativeQuery<T> query) {
    return query.setProperties(Map.of("from", year.from(), "to", year.to()));
  }
}
