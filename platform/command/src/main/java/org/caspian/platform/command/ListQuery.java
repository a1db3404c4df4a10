package org.caspian.platform.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caspian.platform.access.Audience;
import org.caspian.platform.access.Caller;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/**
 * The query of a list: the rows that the caller may know of and that meet all conditions, in order
 * of id.
 *
 * <p>Each audience that the caller belongs to is one range of the index (audience, id), of which no
 * more is read than a page holds: what a page costs does not grow with the rows of others.
 */
public final class ListQuery {

  private static final String AFTER = "e.id > :after";

  private final Class<?> root;
  private final Caller caller;
  private final List<UUID> audiences;
  private final List<String> conditions = new ArrayList<>(List.of(AFTER));
  private final Map<String, Object> parameters = new HashMap<>();

  ListQuery(Class<?> root, Caller caller) {
    this.root = root;
    this.caller = caller;
    this.audiences =
        SharedRoot.class.isAssignableFrom(root) && !caller.isSecretariat()
            ? List.copyOf(Audience.readableBy(caller))
            : List.of();
  }

  /**
   * Adds a condition, unless there is nothing to compare with.
   *
   * @param hql over {@code e} with the parameter {@code :name}
   * @param value null asks nothing
   */
  public ListQuery where(String hql, String name, Object value) {
    if (value != null) {
      conditions.add(hql);
      parameters.put(name, value);
    }
    return this;
  }

  /** Adds a condition without parameters. */
  public ListQuery where(String hql) {
    conditions.add(hql);
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
        ? where("1 = 0")
        : where(hql, name, institution);
  }

  <E> List<E> rows(Session session, Class<E> type, UUID after, int limit) {
    SelectionQuery<E> query = session.createSelectionQuery(hql(), type).setMaxResults(limit);
    parameters.forEach(query::setParameter);
    query.setParameter("after", after);
    for (int i = 0; i < audiences.size(); i++) {
      query.setParameter("audience" + i, audiences.get(i));
    }
    if (!audiences.isEmpty()) {
      query.setParameter("most", limit);
    }
    return query.getResultList();
  }

  private String hql() {
    String met = String.join(" and ", conditions);
    if (audiences.isEmpty()) {
      return "from %s e where %s order by e.id".formatted(root.getSimpleName(), met);
    }
    return IntStream.range(0, audiences.size())
        .mapToObj(index -> range(index, met))
        .collect(
            Collectors.joining(
                " union ",
                "from %s shown where shown.id in (".formatted(root.getSimpleName()),
                ") order by shown.id"));
  }

  private String range(int index, String met) {
    return "(select e.id from %s e join e.audience a where a = :audience%d and %s order by e.id limit :most)"
        .formatted(root.getSimpleName(), index, met);
  }
}
