package org.caspian.platform.access;

import java.util.Map;

/**
 * The row predicate of {@link Audience} in HQL. An entity keeps its audience ids in an element
 * collection named {@code audience}.
 *
 * @param hql a condition that may follow {@code where}
 * @param parameters the named parameters of the condition
 */
public record AudienceFilter(String hql, Map<String, Object> parameters) {

  /**
   * The condition that holds for the rows that the caller may know of.
   *
   * @param alias the alias of the entity in the query
   */
  public static AudienceFilter of(Caller caller, String alias) {
    if (caller.isSecretariat()) {
      return new AudienceFilter("1 = 1", Map.of());
    }
    return new AudienceFilter(
        "exists (select 1 from " + alias + ".audience seenBy where seenBy in (:readableBy))",
        Map.of("readableBy", Audience.readableBy(caller)));
  }
}
