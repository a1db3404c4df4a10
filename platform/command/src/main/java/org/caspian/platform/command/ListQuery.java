package org.caspian.platform.command;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caspian.platform.access.Audience;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.PageRequest;
import org.hibernate.Session;

/**
 * The query of a list: the rows that the caller may know of and that meet all conditions, in order
 * of id.
 *
 * <p>Each audience that the caller belongs to is one range of the index (audience, id), of which no
 * more is read than a page holds: what a page costs does not grow with the rows of others. Of a
 * root with {@link Parties} each party is such a range, and the indexes that begin with it serve
 * the conditions too; of one with {@link AudienceRows} those of its rows do. There, {@code e} of a
 * condition is such a row unless the caller sees all, so that it names only what both have.
 */
public final class ListQuery {

  private static final String AFTER = "e.id > :after";
  private static final String NONE = "1 = 0";

  private final Class<?> root;
  private final Caller caller;
  private final Conditions conditions = new Conditions().and(AFTER);
  private final List<String> callers = new ArrayList<>();

  /** None for who sees all. */
  private List<Range> ranges;

  ListQuery(Class<?> root, Caller caller) {
    this.root = root;
    this.caller = caller;
    this.ranges = ranges();
  }

  /**
   * A part of the rows.
   *
   * @param party the field in which the caller is; null where audiences say who sees a row
   * @param from where it begins, with what ties it to the caller
   */
  private record Range(String party, String from) {}

  private List<Range> ranges() {
    if (!seesParts()) {
      return List.of();
    }
    if (root.isAnnotationPresent(Parties.class)) {
      nameCallers();
      return parties().stream()
          .flatMap(
              party ->
                  callers.stream().map(one -> rangeOf(party, "e.%s = :%s".formatted(party, one))))
          .toList();
    }
    List<Range> ofAudiences = new ArrayList<>();
    for (UUID audience : Audience.readableBy(caller)) {
      String name = "audience" + ofAudiences.size();
      conditions.with(name, audience);
      ofAudiences.add(new Range(null, ofAudience() + name));
    }
    return ofAudiences;
  }

  /** One parameter for each institution that the caller acts for: a range of an index each. */
  private void nameCallers() {
    for (UUID institution : caller.institutions()) {
      String name = "caller" + callers.size();
      callers.add(name);
      conditions.with(name, institution);
    }
  }

  private String ofAudience() {
    AudienceRows rows = root.getAnnotation(AudienceRows.class);
    return rows == null
        ? root.getSimpleName() + " e join e.audience a where a = :"
        : rows.value().getSimpleName() + " e where e.audience = :";
  }

  private boolean seesParts() {
    return SharedRoot.class.isAssignableFrom(root) && !caller.isSecretariat();
  }

  private List<String> parties() {
    return List.of(root.getAnnotation(Parties.class).value());
  }

  private Range rangeOf(String party, String condition) {
    return new Range(party, "%s e where %s".formatted(root.getSimpleName(), condition));
  }

  /**
   * Adds a condition, unless there is nothing to compare with.
   *
   * @param hql over {@code e} with the parameter {@code :name}
   * @param value null asks nothing
   */
  public ListQuery where(String hql, String name, Object value) {
    conditions.and(hql, name, value);
    return this;
  }

  /** Adds a condition without parameters. */
  public ListQuery where(String hql) {
    conditions.and(hql);
    return this;
  }

  /**
   * Adds a condition on an institution besides the caller: who asks for its own id finds nothing.
   *
   * @param hql over {@code e} with the parameter {@code :name}
   * @param institution null asks nothing
   */
  public ListQuery whereBesidesCaller(String hql, String name, UUID institution) {
    return institution != null && caller.is(institution)
        ? where(NONE)
        : where(hql, name, institution);
  }

  /**
   * Adds that an institution is in the audience besides the caller: who asks for its own id finds
   * nothing. For roots with neither {@link Parties} nor {@link AudienceRows}.
   *
   * @param pairs the entity with the {@code id} of the root, one of its {@code audience} and
   *     another one of it, the {@code partner}
   * @param institution null asks nothing
   */
  public ListQuery whereKnownTo(Class<?> pairs, UUID institution) {
    return seesParts()
        ? whereBesidesCaller(
            "exists (select 1 from %s p where p.id = e.id and p.audience = a and p.partner = :partner)"
                .formatted(pairs.getSimpleName()),
            "partner",
            institution)
        : where(
            "exists (select 1 from e.audience known where known = :partner)",
            "partner",
            institution);
  }

  /**
   * Adds that an institution is one of the {@link Parties} besides the caller: who asks for its own
   * id finds nothing.
   *
   * @param institution null asks nothing
   */
  public ListQuery whereParty(UUID institution) {
    if (institution == null) {
      return this;
    }
    if (caller.is(institution)) {
      return where(NONE);
    }
    conditions.with("party", institution);
    ranges = parties().stream().flatMap(this::rangesOfParty).toList();
    return this;
  }

  /**
   * Adds that an institution is a certain one of the {@link Parties}. Where the caller would have
   * to be it, and is not, there is nothing to look for.
   *
   * @param field which party
   * @param institution null asks nothing
   */
  public ListQuery whereParty(String field, UUID institution) {
    if (institution == null) {
      return this;
    }
    boolean own = caller.is(institution);
    if (!caller.isSecretariat()) {
      List<Range> left =
          ranges.stream().filter(range -> range.party().equals(field) == own).toList();
      // Where it is asked for as two parties at once, the ranges of the first have them all.
      ranges = own && left.isEmpty() ? ranges : left;
    }
    return where("e.%s = :%s".formatted(field, field), field, institution);
  }

  private Stream<Range> rangesOfParty(String party) {
    String condition = "e.%s = :party".formatted(party);
    return caller.isSecretariat()
        ? Stream.of(rangeOf(party, condition))
        : parties().stream()
            .filter(other -> !other.equals(party))
            .flatMap(
                other ->
                    callers.stream()
                        .map(
                            one ->
                                rangeOf(
                                    other, "e.%s = :%s and %s".formatted(other, one, condition))));
  }

  <E> List<E> rows(Session session, Class<E> type, UUID after, int limit) {
    if (ranges.isEmpty() && seesParts()) {
      return List.of();
    }
    conditions.with("after", after);
    return conditions
        .giveTo(session.createSelectionQuery(hql(limit), type))
        .setMaxResults(limit)
        .getResultList();
  }

  private String hql(int limit) {
    String met = conditions.text();
    if (ranges.isEmpty()) {
      return "from %s e where %s order by e.id".formatted(root.getSimpleName(), met);
    }
    return ranges.stream()
        .map(
            range ->
                "(select e.id from %s and %s order by e.id limit %d)"
                    .formatted(range.from(), met, mostOfRange(limit)))
        .collect(
            Collectors.joining(
                " union ",
                "from %s shown where shown.id in (".formatted(root.getSimpleName()),
                ") order by shown.id"));
  }

  /**
   * A number in the text, since PostgreSQL takes a limit that it does not see for a tenth of the
   * table, and may then read the table through. One of two, so that few texts are translated; each
   * with the row that tells whether there is a next page.
   */
  private static int mostOfRange(int limit) {
    int usual = PageRequest.DEFAULT_LIMIT + 1;
    return limit <= usual ? usual : PageRequest.MAX_LIMIT + 1;
  }
}
