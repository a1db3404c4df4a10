package org.caspian.members.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.caspian.members.assembly.AssemblyPapers;
import org.caspian.members.ballot.BallotPapers;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.members.resolution.ResolutionPapers;
import org.caspian.platform.rest.ProblemException;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Reports that take from several features. */
@ApplicationScoped
class Reports {

  private static final String NEW = "created_at >= :from and created_at < :to";

  private static final String BY_LANGUAGE =
      "select language, count(*) from learning_resource, unnest(languages) as language where "
          + NEW
          + " group by language";

  private static final String BY_LICENCE =
      "select licence, count(*) from learning_resource where " + NEW + " group by licence";

  /** What an owner uses itself is not shared, here and below. */
  private static final String REQUESTED =
      "select count(*) from booking where requester <> owner and " + NEW;

  /**
   * What was declined has been decided about too; what was accepted and taken back, was granted.
   */
  private static final String GRANTED =
      "select count(*) from booking where requester <> owner and state <> 'DECLINED'"
          + " and decided_at >= :from and decided_at < :to";

  private static final String HOURS =
      """
      select f.kind, round(sum(extract(epoch from
          least(b.ends_at, :to) - greatest(b.starts_at, :from))) / 3600, 2)
      from booking b join facility f on f.id = b.facility_id
      where b.state = 'ACCEPTED' and b.requester <> b.owner
        and tstzrange(b.starts_at, b.ends_at) && tstzrange(:from, :to)
      group by f.kind
      """;

  private final Session session;
  private final AssemblyPapers assemblies;
  private final BallotPapers ballots;
  private final ResolutionPapers resolutions;
  private final AssociationCalendar calendar;

  Reports(
      Session session,
      AssemblyPapers assemblies,
      BallotPapers ballots,
      ResolutionPapers resolutions,
      AssociationCalendar calendar) {
    this.session = session;
    this.assemblies = assemblies;
    this.ballots = ballots;
    this.resolutions = resolutions;
    this.calendar = calendar;
  }

  /**
   * All of an assembly, as far as it fits into one answer.
   *
   * @throws ProblemException 404
   */
  AssemblyPackView assembly(UUID id) {
    // One more than is shown of each, to tell whether that is all.
    int most = AssemblyPackView.MOST + 1;
    return AssemblyPackView.of(
        assemblies.assembly(id),
        assemblies.attendances(id, most),
        assemblies.proxies(id, most),
        ballots.ofAssembly(id, most),
        resolutions.ofAssembly(id, most));
  }

  /**
   * What was shared in the year of a day until it ended; without one, today at the association is
   * meant.
   */
  SharedResourcesView sharedResources(Optional<LocalDate> asked) {
    LocalDate day = asked.orElseGet(calendar::today);
    return new SharedResourcesView(
        day,
        count("select count(*) from learning_resource where " + NEW, day),
        counts(BY_LANGUAGE, day),
        counts(BY_LICENCE, day),
        count(REQUESTED, day),
        count(GRANTED, day),
        hours(day));
  }

  private int count(String sql, LocalDate day) {
    return inTheYear(session.createNativeQuery(sql, Long.class), day).getSingleResult().intValue();
  }

  private SortedMap<String, Integer> counts(String sql, LocalDate day) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    inTheYear(session.createNativeQuery(sql, Object[].class), day)
        .getResultList()
        .forEach(row -> counts.put((String) row[0], ((Number) row[1]).intValue()));
    return counts;
  }

  private SortedMap<String, BigDecimal> hours(LocalDate day) {
    SortedMap<String, BigDecimal> hours = new TreeMap<>();
    inTheYear(session.createNativeQuery(HOURS, Object[].class), day)
        .getResultList()
        .forEach(row -> hours.put((String) row[0], (BigDecimal) row[1]));
    return hours;
  }

  private <T> NativeQuery<T> inTheYear(NativeQuery<T> query, LocalDate day) {
    return query
        .setParameter("from", calendar.endOf(day.withDayOfYear(1).minusDays(1)))
        .setParameter("to", calendar.endOf(day));
  }
}
