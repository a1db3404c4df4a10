package org.caspian.members.institution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/**
 * A row as it was sent, not checked yet.
 *
 * @param number 1 for the first row of data
 * @param fields a merge patch: of the institution that the row means, or of nothing
 * @param unreadable why it is no such thing; empty if it is
 */
record ImportRow(int number, ObjectNode fields, Optional<FieldError> unreadable) {

  static ImportRow of(int number, JsonNode row) {
    return row instanceof ObjectNode fields
        ? new ImportRow(number, fields, Optional.empty())
        : unreadable(number, new FieldError("", "wrong-type", "A row is an object."));
  }

  static ImportRow unreadable(int number, FieldError why) {
    return new ImportRow(number, JsonNodeFactory.instance.objectNode(), Optional.of(why));
  }

  /**
   * Refuses a row that cannot be read.
   *
   * @throws ProblemException 400
   */
  void requireReadable() {
    unreadable.ifPresent(
        why -> {
          throw new ProblemException(Problems.INVALID_BODY, why.detail()).errors(List.of(why));
        });
  }

  /** What identifies the institution; a value that is no text is for the check of the shape. */
  Map<Identifier, String> identifiers() {
    Map<Identifier, String> identifiers = new EnumMap<>(Identifier.class);
    for (Identifier identifier : Identifier.values()) {
      text(identifier.field()).ifPresent(value -> identifiers.put(identifier, value));
    }
    identifiers.computeIfPresent(
        Identifier.DOMAIN, (identifier, domain) -> domain.toLowerCase(Locale.ROOT));
    return identifiers;
  }

  /** The caller's own reference; null if the row has none. */
  String localReference() {
    return identifiers().get(Identifier.LOCAL_REFERENCE);
  }

  /** The row but for its reference, which is no field of the institution itself. */
  ObjectNode profile() {
    ObjectNode profile = fields.deepCopy();
    profile.remove(Identifier.LOCAL_REFERENCE.field());
    return profile;
  }

  private Optional<String> text(String field) {
    return Optional.ofNullable(fields.get(field))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue);
  }
}
