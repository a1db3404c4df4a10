package org.caspian.members.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caspian.members.calendar.YearUntil;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** How many learning resources are new in a year, also those deleted since. */
@ApplicationScoped
public class SharedLearningResources {

  private static final String NEW =
      "from learning_resource%s where created_at >= :from and created_at < :to";

  private static final String ALL = "select count(*) " + NEW.formatted("");

  private static final String BY_LICENCE =
      "select licence, count(*) " + NEW.formatted("") + " group by licence";

  private static final String BY_LANGUAGE =
      "select language, count(*) "
          + NEW.formatted(", unnest(languages) as language")
          + " group by language";

  private final Session session;

  SharedLearningResources(Session session) {
    this.session = session;
  }

  /** All of them. */
  public int count(YearUntil year) {
    return in(year, session.createNativeQuery(ALL, Long.class)).getSingleResult().intValue();
  }

  /** By licence as it is now. */
  public SortedMap<String, Integer> byLicence(YearUntil year) {
    return by(BY_LICENCE, year);
  }

  /** By language as it is now; one in two languages counts for both. */
  public SortedMap<String, Integer> byLanguage(YearUntil year) {
    return by(BY_LANGUAGE, year);
  }

  private SortedMap<String, Integer> by(String sql, YearUntil year) {
    Stream<Object[]> counts =
        in(year, session.createNativeQuery(sql, Object[].class)).getResultList().stream();
    return new TreeMap<>(
        counts.collect(
            Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).intValue())));
  }

  private static <T> NativeQuery<T> in(YearUntil year, NativeQuery<T> query) {
    return query.setProperties(Map.of("from", year.from(), "to", year.to()));
  }
}
