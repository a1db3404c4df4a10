package org.caspian.members.institution;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.caspian.platform.rest.ProblemException;

/**
 * Knows which identifiers the rows of a sheet have. Two rows of one institution would overwrite
 * each other at every import, so only the first may have its identifiers. It counts whatever became
 * of it: a repeat, in which it is judged anew, decides as before.
 */
final class EarlierRows {

  private final Map<Identifier, Map<String, Integer>> firstRows = new EnumMap<>(Identifier.class);

  private EarlierRows() {}

  static EarlierRows of(List<ImportRow> rows) {
    EarlierRows earlier = new EarlierRows();
    rows.forEach(
        row ->
            row.identifiers()
                .forEach((identifier, value) -> earlier.put(identifier, value, row.number())));
    return earlier;
  }

  private void put(Identifier identifier, String value, int row) {
    firstRows.computeIfAbsent(identifier, unused -> new HashMap<>()).putIfAbsent(value, row);
  }

  /**
   * Refuses a row of an institution of which there is an earlier one.
   *
   * @param identifiers of the institution that the row means
   * @throws ProblemException 409 {@code duplicate-row}
   */
  void requireNone(ImportRow row, Map<Identifier, String> identifiers) {
    IntStream earlier =
        identifiers.entrySet().stream()
            .flatMapToInt(entry -> first(entry.getKey(), entry.getValue()));
    earlier
        .filter(number -> number < row.number())
        .min()
        .ifPresent(
            number -> {
              throw InstitutionProblems.duplicateRow(number);
            });
  }

  private IntStream first(Identifier identifier, String value) {
    return Optional.ofNullable(firstRows.getOrDefault(identifier, Map.of()).get(value))
        .map(IntStream::of)
        .orElse(IntStream.empty());
  }
}
