package org.caspian.platform.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What one command did to one entity, over all its flushes: from the first state to the last. */
final class EntityChange {

  private static final FieldValue NOTHING = new FieldValue(NullNode.instance, false);

  private final Map<String, FieldValue> before = new LinkedHashMap<>();
  private final Map<String, FieldValue> after = new LinkedHashMap<>();
  private boolean added;
  private boolean removed;
  private Object shownId;

  void added(Map<String, FieldValue> state) {
    added = true;
    after.putAll(state);
  }

  void changed(Map<String, FieldValue> from, Map<String, FieldValue> to) {
    from.forEach(before::putIfAbsent);
    after.putAll(to);
  }

  void removed() {
    removed = true;
  }

  /** What answers call the part by; null if it is the entity's id. */
  void shownAs(Object id) {
    shownId = id;
  }

  Optional<Object> shownId() {
    return Optional.ofNullable(shownId);
  }

  boolean isAdded() {
    return added;
  }

  /**
   * The changes as the history keeps them.
   *
   * @param part which kind of part it is, null for the root
   * @param partId which one, null for the root
   */
  List<FieldChange> told(String part, String partId) {
    if (removed) {
      // Added and removed in one command: nobody ever saw it.
      return added ? List.of() : List.of(whole(part, partId, FieldChange.Change.REMOVED));
    }
    List<FieldChange> fields =
        after.keySet().stream().flatMap(field -> told(part, partId, field)).toList();
    return added && fields.isEmpty()
        ? List.of(whole(part, partId, FieldChange.Change.ADDED))
        : fields;
  }

  private Stream<FieldChange> told(String part, String partId, String field) {
    FieldValue to = after.get(field);
    FieldValue from = added ? NOTHING : before.getOrDefault(field, NOTHING);
    if (from.json().equals(to.json())) {
      return Stream.empty();
    }
    if (to.personal()) {
      return Stream.of(
          new FieldChange(part, partId, field, FieldChange.Change.CHANGED, null, null));
    }
    return Stream.of(new FieldChange(part, partId, field, kind(from, to), value(from), value(to)));
  }

  private FieldChange.Change kind(FieldValue from, FieldValue to) {
    if (from.json().isNull()) {
      return FieldChange.Change.ADDED;
    }
    return to.json().isNull() ? FieldChange.Change.REMOVED : FieldChange.Change.CHANGED;
  }

  private static JsonNode value(FieldValue field) {
    return field.json().isNull() ? null : field.json();
  }

  private static FieldChange whole(String part, String partId, FieldChange.Change change) {
    return new FieldChange(part, partId, null, change, null, null);
  }
}
