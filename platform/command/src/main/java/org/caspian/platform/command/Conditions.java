package org.caspian.platform.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.query.SelectionQuery;

/** What the rows of a query must meet, all of it, in HQL; with the values of its parameters. */
public final class Conditions {

  private static final String MET_BY_ALL = "1 = 1";

  private final List<String> texts = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  /** Adds one without parameters. */
  public Conditions and(String hql) {
    texts.add(hql);
    return this;
  }

  /**
   * Adds one, unless there is nothing to compare with.
   *
   * @param hql with the parameter {@code :name}
   * @param value null asks nothing
   */
  public Conditions and(String hql, String name, Object value) {
    return value == null ? this : and(hql, Map.of(name, value));
  }

  /**
   * Adds one with several parameters.
   *
   * @param values by the names of the parameters
   */
  public Conditions and(String hql, Map<String, ?> values) {
    parameters.putAll(values);
    return and(hql);
  }

  /** Adds all of these too. */
  public Conditions and(Conditions others) {
    texts.addAll(others.texts);
    parameters.putAll(others.parameters);
    return this;
  }

  /** Gives a parameter its value that the rest of the query names. */
  Conditions with(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  /** All of them, to stand behind {@code where}; if there is none, one that all rows meet. */
  public String text() {
    return texts.isEmpty() ? MET_BY_ALL : String.join(" and ", texts);
  }

  /** Gives a query with this text its parameters. */
  public <Q extends SelectionQuery<?>> Q giveTo(Q query) {
    parameters.forEach(query::setParameter);
    return query;
  }
}
