package org.caspian.members.institution;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Retry;

/** The refusals that only institutions know. */
final class InstitutionProblems {

  /** The extension member that names the object in the way. */
  static final String EXISTING_ID = "existingId";

  private static final ProblemType DUPLICATE_ROR =
      new ProblemType(409, "duplicate-ror", "Another institution has this ROR id", Retry.NEVER);
  private static final ProblemType DUPLICATE_DOMAIN =
      new ProblemType(409, "duplicate-domain", "Another institution has this domain", Retry.NEVER);

  private static final ProblemType DUPLICATE_IDENTIFIER =
      new ProblemType(
          409, "duplicate-identifier", "Another institution has this identifier", Retry.NEVER);

  private static final ProblemType POSSIBLE_DUPLICATE =
      new ProblemType(
          409, "possible-duplicate", "It may be an institution that is known", Retry.NEVER);

  private static final ProblemType MALFORMED_CSV =
      new ProblemType(400, "malformed-csv", "The body is not well-formed CSV", Retry.NEVER);
  private static final ProblemType EMPTY_SHEET =
      new ProblemType(400, "empty-sheet", "The sheet is empty", Retry.NEVER);

  private static final ProblemType IDENTIFIER_REQUIRED =
      new ProblemType(422, "identifier-required", "The row has no identifier", Retry.NEVER);
  private static final ProblemType DUPLICATE_ROW =
      new ProblemType(
          409, "duplicate-row", "The sheet has the institution in an earlier row", Retry.NEVER);

  private InstitutionProblems() {}

  static ProblemException malformedCsv(String detail) {
    return new ProblemException(MALFORMED_CSV, detail);
  }

  static ProblemException tooManyRows(int most) {
    return new ProblemException(Problems.INVALID_BODY, "It has more than " + most + " rows.")
        .at("/rows", "too-many", "At most " + most + ".");
  }

  static ProblemException emptySheet() {
    return new ProblemException(EMPTY_SHEET, "Its first line would name the columns.");
  }

  static ProblemException identifierRequired() {
    return new ProblemException(IDENTIFIER_REQUIRED, "Nothing says which institution it means.")
        .at("", IDENTIFIER_REQUIRED.code(), "A row has a localReference, a ror or a domain.");
  }

  static ProblemException duplicateRow(int earlier) {
    String detail = "Row " + earlier + " is of the same institution.";
    return new ProblemException(DUPLICATE_ROW, detail)
        .errors(List.of(new FieldError("", DUPLICATE_ROW.code(), detail, Map.of("row", earlier))));
  }

  /**
   * Other institutions have what only one can have.
   *
   * @param taken which of the identifiers, and by whom; the strongest names the refusal
   * @param others which of the ids in other registers, and by whom; one of both at least
   */
  static ProblemException duplicates(
      SortedMap<Identifier, UUID> taken, SortedMap<OtherIdentifier, UUID> others) {
    ProblemType type = taken.isEmpty() ? DUPLICATE_IDENTIFIER : typeOf(taken.firstKey());
    UUID existing =
        Stream.concat(taken.values().stream(), others.values().stream()).findFirst().orElseThrow();
    Stream<FieldError> errors =
        Stream.concat(
            taken.entrySet().stream().map(entry -> duplicate(entry.getKey(), entry.getValue())),
            others.entrySet().stream()
                .map(
                    entry ->
                        entry.getKey().takenBy(entry.getValue(), DUPLICATE_IDENTIFIER.code())));
    return new ProblemException(type, "It is that of institution " + existing + ".")
        .errors(errors.toList())
        .with(EXISTING_ID, existing);
  }

  /**
   * Names are like those of others, and nobody has said that it is another institution.
   *
   * @param candidates at least one
   */
  static ProblemException possibleDuplicate(List<PossibleDuplicate> candidates) {
    return new ProblemException(
            POSSIBLE_DUPLICATE, "It has the name of " + candidates.getFirst().label() + ".")
        .errors(candidates.stream().map(known -> known.error(POSSIBLE_DUPLICATE.code())).toList())
        .with("candidates", candidates);
  }

  private static FieldError duplicate(Identifier identifier, UUID existing) {
    return new FieldError(
        identifier.pointer(),
        typeOf(identifier).code(),
        "Institution " + existing + " has it, and one only can.",
        Map.of(EXISTING_ID, existing));
  }

  private static ProblemType typeOf(Identifier identifier) {
    return switch (identifier) {
      case LOCAL_REFERENCE -> LocalReferences.DUPLICATE;
      case ROR -> DUPLICATE_ROR;
      case DOMAIN -> DUPLICATE_DOMAIN;
    };
  }
}
