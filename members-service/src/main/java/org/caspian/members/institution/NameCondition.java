package org.caspian.members.institution;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.name.NameSearch;
import org.caspian.platform.command.Conditions;

/**
 * What the names of an institution must have in common with what was searched for, as HQL over an
 * institution {@code i}.
 */
final class NameCondition {

  /** Over a key {@code k}; written so that PostgreSQL answers it by the index of the words. */
  static final String WORDS = "cast(sql('words @@ cast(? as tsquery)', :words) as Boolean) = true";

  private static final String MISTYPED =
      "cast(sql('cast(? as text) <% folded', :mistyped) as Boolean) = true";
  private static final String OF_A_NAME =
      "i.id in (select k.institution.id from InstitutionNameKey k where %s)";
  private static final String OF_THESE =
      "cast(sql('? = any(cast(? as uuid[]))', i.id, :found) as Boolean) = true";
  private static final String NOTHING = "false = true";

  private NameCondition() {}

  /** One of these institutions. */
  static Conditions ofThese(Collection<UUID> found) {
    return new Conditions().and(OF_THESE, "found", found.toArray(UUID[]::new));
  }

  /** A name has the words as they were written. */
  static Conditions spelt(NameSearch search) {
    return search
        .words()
        .map(words -> new Conditions().and(OF_A_NAME.formatted(WORDS), "words", words))
        .orElseGet(NameCondition::nothing);
  }

  /** A name is written much alike, by trigrams. */
  static Conditions mistyped(NameSearch search) {
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
