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

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  ListQuery(Caller caller) {
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
