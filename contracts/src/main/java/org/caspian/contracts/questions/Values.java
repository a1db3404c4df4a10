package org.caspian.contracts.questions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.caspian.contracts.questions.ReadDocument.Filter;

/** Finds what to ask a filter for, in rows that the caller was shown. */
final class Values {

  private static final String BEFORE = "Before";

  private final Set<String> institutions;
  private final String caller;

  /**
   * For one caller.
   *
   * @param institutions all there are
   * @param caller who is no partner of its own; empty for who is no institution
   */
  Values(Set<String> institutions, Optional<UUID> caller) {
    this.institutions = institutions;
    this.caller = caller.map(UUID::toString).orElse("");
  }

  /** A value with which the filter finds one of the rows; the first that has one counts. */
  Optional<String> of(Filter filter, List<JsonNode> rows) {
    if (filter.type().equals("boolean")) {
      return Optional.of("true");
    }
    for (JsonNode row : rows) {
      Optional<String> found = of(filter.name(), row);
      if (found.isPresent()) {
        return found;
      }
    }
    return filter.values().stream().findFirst();
  }

  /**
   * The member of this name, of a list the first; else one whose name ends so, or in the plural;
   * else the time at which it was, or an institution that it names.
   */
  Optional<String> of(String name, JsonNode row) {
    String ending = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return member(row, name::equals)
        .or(() -> member(row, called -> called.endsWith(ending)))
        .or(() -> member(row, (name + "s")::equals))
        .or(() -> name.equals("since") ? member(row, "at"::equals) : Optional.empty())
        .or(
            () ->
                name.equals("unconfirmedSince")
                    ? member(row, "lastConfirmedAt"::equals)
                    : Optional.empty())
        .or(() -> name.endsWith(BEFORE) ? dayOf(name, row) : Optional.empty())
        .or(() -> name.equals("on") ? member(row, "from"::equals) : Optional.empty())
        .or(() -> name.equals("partner") ? partner(row) : Optional.empty())
        .or(() -> name.equals("search") ? member(row, "label"::equals) : Optional.empty())
        .or(() -> name.equals("near") ? point(row) : Optional.empty());
  }

  /** Of {@code dueBefore} that is {@code due} or {@code dueOn}. */
  private static Optional<String> dayOf(String name, JsonNode row) {
    String day = name.substring(0, name.length() - BEFORE.length());
    return member(row, called -> called.equals(day) || called.equals(day + "On"));
  }

  private static Optional<String> point(JsonNode row) {
    return member(row, "latitude"::equals)
        .flatMap(north -> member(row, "longitude"::equals).map(east -> north + "," + east));
  }

  private Optional<String> partner(JsonNode row) {
    return walk(row, (name, value) -> institutions.contains(value) && !value.equals(caller));
  }

  private static Optional<String> member(JsonNode row, Predicate<String> isMeant) {
    return walk(row, (name, value) -> isMeant.test(name));
  }

  private interface Wanted {
    boolean is(String name, String value);
  }

  /** The outer ones first. */
  private static Optional<String> walk(JsonNode row, Wanted wanted) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(row));
    while (!open.isEmpty()) {
      JsonNode node = open.removeFirst();
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        JsonNode value = member.getValue();
        JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        if (one.isValueNode() && wanted.is(member.getKey(), one.asText())) {
          return Optional.of(one.asText());
        }
      }
      node.forEach(
          child -> {
            if (child.isContainerNode()) {
              open.addLast(child);
            }
          });
    }
    return Optional.empty();
  }
}
