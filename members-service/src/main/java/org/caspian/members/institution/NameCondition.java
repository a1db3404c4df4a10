package org.caspian.members.institution;

import java.util.LinkedHashMap;
import java.util.Map;
import org.caspian.members.name.NameSearch;

/**
 * What the names of an institution must have in common with what was searched for, as HQL over an
 * institution {@code i}.
 *
 * @param search what was searched for
 * @param spelt whether it is spelt right; otherwise names are compared by trigrams
 */
record NameCondition(NameSearch search, boolean spelt) {

  /** Over a key {@code k}; written so that PostgreSQL answers it by the index of the words. */
  static final String WORDS = "cast(sql('words @@ cast(? as tsquery)', :words) as Boolean) = true";

  private static final String MISTYPED =
      "cast(sql('cast(? as text) <% folded', :mistyped) as Boolean) = true";
  private static final String OF_A_NAME =
      "i.id in (select k.institution.id from InstitutionNameKey k where %s)";
  private static final String NOTHING = "false = true";

  /** The conditions, each with the parameters that it names. */
  Map<String, Map<String, Object>> conditions() {
    return spelt ? spelling() : trigrams();
  }

  private Map<String, Map<String, Object>> spelling() {
    return search
        .words()
        .map(words -> Map.of(OF_A_NAME.formatted(WORDS), Map.<String, Object>of("words", words)))
        .orElse(Map.of(NOTHING, Map.of()));
  }

  private Map<String, Map<String, Object>> trigrams() {
    if (search.mistyped().isEmpty()) {
      return Map.of(NOTHING, Map.of());
    }
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("mistyped", search.mistyped().get());
    search.kinds().ifPresent(kinds -> parameters.put("words", kinds));
    String condition = search.kinds().isPresent() ? MISTYPED + " and " + WORDS : MISTYPED;
    return Map.of(OF_A_NAME.formatted(condition), parameters);
  }
}
