package org.caspian.members.institution;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Retry;

/**
 * Decides which institution a row of an import means: the one with its local reference, else with
 * its ROR id, else with its domain.
 *
 * <p>A wrong match would overwrite one university with another, so doubt is refused: when the three
 * are of different institutions, and when the one found has another value than the row for a
 * stronger identifier than that by which it was found (two rows of a sheet with one domain by
 * mistake, for example).
 */
final class ImportMatch {

  private static final ProblemType AMBIGUOUS =
      new ProblemType(409, "ambiguous-match", "The row names different institutions", Retry.NEVER);
  private static final ProblemType CONTRADICTED =
      new ProblemType(
          409, "contradicted-match", "The row may mean another institution", Retry.NEVER);

  /** An institution that is known, with what identifies it. */
  record Known(UUID id, Map<Identifier, String> identifiers) {

    /** The caller's own reference. */
    Optional<String> localReference() {
      return Optional.ofNullable(identifiers.get(Identifier.LOCAL_REFERENCE));
    }

    private boolean has(Identifier identifier, String value) {
      return value.equals(identifiers.get(identifier));
    }
  }

  private ImportMatch() {}

  /**
   * The institution that a row means.
   *
   * @param row what identifies it there
   * @param register the institutions that have one of these identifiers at least
   * @return empty if it is none that is known
   * @throws ProblemException 409 {@code ambiguous-match}, {@code contradicted-match}
   */
  static Optional<Known> of(Map<Identifier, String> row, List<Known> register) {
    // In the order of strength, as every map with enum keys here.
    EnumMap<Identifier, Known> hits = new EnumMap<>(Identifier.class);
    row.forEach(
        (identifier, value) ->
            register.stream()
                .filter(known -> known.has(identifier, value))
                .forEach(known -> hits.put(identifier, known)));
    if (hits.values().stream().map(Known::id).distinct().count() > 1) {
      throw new ProblemException(AMBIGUOUS, "Its identifiers are of different institutions.")
          .errors(hits.entrySet().stream().map(ImportMatch::ambiguous).toList());
    }
    return hits.entrySet().stream()
        .findFirst()
        .map(hit -> confirmed(row, hit.getKey(), hit.getValue()));
  }

  private static Known confirmed(Map<Identifier, String> row, Identifier by, Known known) {
    List<FieldError> contradictions =
        row.keySet().stream()
            .filter(stronger -> stronger.compareTo(by) < 0)
            .filter(stronger -> differs(row.get(stronger), known.identifiers().get(stronger)))
            .map(stronger -> contradicted(stronger, by, known))
            .toList();
    if (!contradictions.isEmpty()) {
      throw new ProblemException(CONTRADICTED, "It was found by its " + by.field() + " only.")
          .errors(contradictions);
    }
    return known;
  }

  private static boolean differs(String sent, String kept) {
    return kept != null && !kept.equals(sent);
  }

  private static FieldError ambiguous(Map.Entry<Identifier, Known> hit) {
    UUID id = hit.getValue().id();
    return new FieldError(
        hit.getKey().pointer(),
        AMBIGUOUS.code(),
        "It is that of institution " + id + ".",
        Map.of(InstitutionProblems.EXISTING_ID, id));
  }

  private static FieldError contradicted(Identifier stronger, Identifier by, Known known) {
    return new FieldError(
        stronger.pointer(),
        CONTRADICTED.code(),
        "The institution with this %s has another %s: %s."
            .formatted(by.field(), stronger.field(), known.identifiers().get(stronger)),
        Map.of(InstitutionProblems.EXISTING_ID, known.id()));
  }
}
