package org.caspian.members.institution;

import java.util.HashMap;
import java.util.Map;
import org.caspian.members.name.NameSearch;
import org.caspian.platform.command.Conditions;

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

  /** The condition. */
  Conditions conditions() {
    return spelt ? spelling() : trigrams();
  }

  private Conditions spelling() {
    return search
        .words()
        .map(words -> new Conditions().and(OF_A_NAME.formatted(WORDS), "words", words))
        .orElseGet(NameCondition::nothing);
  }

  private Conditions trigrams() {
    if (search.mistyped().isEmpty()) {
      return nothing();
    }
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("mistyped", search.mistyped().get());
    search.kinds().ifPresent(kinds -> parameters.put("words", kinds));
    String condition = search.kinds().isPresent() ? MISTYPED + " and " + WORDS : MISTYPED;
    return new Conditions().and(OF_A_NAME.formatted(condition), parameters);
  }

  private static Conditions nothing() {
    return new Conditions().and(NOTHING);
  }
}
