package org.caspian.platform.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.access.AudienceFilter;
import org.caspian.platform.access.Caller;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/**
 * The query of a list: the rows that the caller may know of and that meet all conditions, in order
 * of id. The roots have an element collection {@code audience}.
 */
public final class ListQuery {

  private final Caller caller;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  ListQuery(Caller caller) {
    this.caller = caller;
    AudienceFilter audience = AudienceFilter.of(caller, "e");
    conditions.add(audience.hql());
    parameters.putAll(audience.parameters());
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

  /**
   * Adds a condition on an institution besides the caller: who asks for its own id finds nothing.
   *
   * @param hql over {@code e} with the parameter {@code :name}
   * @param institution null asks nothing
   */
  public ListQuery whereBesidesCaller(String hql, String name, UUID institution) {
    if (institution != null && caller.is(institution)) {
      conditions.add("1 = 0");
      return this;
    }
    return where(hql, name, institution);
  }

  <E> List<E> rows(Session session, Class<E> root, UUID after, int limit) {
    where("e.id > :after", "after", after);
    String hql =
        "from %s e where %s order by e.id"
            .formatted(root.getSimpleName(), String.join(" and ", conditions));
    SelectionQuery<E> query = session.createSelectionQuery(hql, root).setMaxResults(limit);
    parameters.forEach(query::setParameter);
    return query.getResultList();
  }
}
