package org.caspian.members.institution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/**
 * A row as it was sent, not checked yet.
 *
 * @param number 1 for the first row of data
 * @param line of the file on which it begins; empty if it does not come from one
 * @param fields a merge patch: of the institution that the row means, or of nothing
 * @param unreadable why it is no such thing; empty if it is
 */
record ImportRow(int number, OptionalInt line, ObjectNode fields, Optional<FieldError> unreadable) {

  static ImportRow of(int number, JsonNode row) {
    return row instanceof ObjectNode fields
        ? new ImportRow(number, OptionalInt.empty(), fields, Optional.empty())
        : unreadable(number, new FieldError("", "wrong-type", "A row is an object."));
  }

  static ImportRow unreadable(int number, FieldError why) {
    return new ImportRow(
        number, OptionalInt.empty(), JsonNodeFactory.instance.objectNode(), Optional.of(why));
  }

  /** The same, of this line of a file. */
  ImportRow onLine(int lineNumber) {
    return new ImportRow(number, OptionalInt.of(lineNumber), fields, unreadable);
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

  /**
   * Refuses a row that would be a new institution at every import.
   *
   * @throws ProblemException 422 {@code identifier-required}
   */
  void requireIdentifier() {
    if (Stream.of(Identifier.values())
        .noneMatch(identifier -> fields.hasNonNull(identifier.field()))) {
      throw InstitutionProblems.identifierRequired();
    }
  }

  /** What identifies the institution; a value that cannot is for the check of the shape. */
  Map<Identifier, String> identifiers() {
    Map<Identifier, String> identifiers = new EnumMap<>(Identifier.class);
    for (Identifier identifier : Identifier.values()) {
      text(identifier.field()).ifPresent(value -> identifiers.put(identifier, value));
    }
    identifiers.values().removeIf(value -> value.isEmpty() || !value.equals(value.strip()));
    identifiers.computeIfPresent(
        Identifier.LOCAL_REFERENCE,
        (identifier, value) ->
            value.codePointCount(0, value.length()) > SetLocalReference.MAX_LENGTH ? null : value);
    identifiers.computeIfPresent(
        Identifier.DOMAIN, (identifier, domain) -> domain.toLowerCase(Locale.ROOT));
    return identifiers;
  }

  /** The caller's own reference as the row has it; null if it has none. */
  String localReference() {
    return text(Identifier.LOCAL_REFERENCE.field()).orElse(null);
  }

  private Optional<String> text(String field) {
    return Optional.ofNullable(fields.get(field))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue);
  }
}
