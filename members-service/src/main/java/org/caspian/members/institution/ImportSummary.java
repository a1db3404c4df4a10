package org.caspian.members.institution;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** How many rows of an import had which outcome. */
record ImportSummary(
    @NotNull long created, @NotNull long updated, @NotNull long unchanged, @NotNull long refused) {

  static ImportSummary of(List<ImportedRow> rows) {
    return new ImportSummary(
        count(rows, ImportOutcome.CREATED),
        count(rows, ImportOutcome.UPDATED),
        count(rows, ImportOutcome.UNCHANGED),
        count(rows, ImportOutcome.REFUSED));
  }

  private static long count(List<ImportedRow> rows, ImportOutcome outcome) {
    return rows.stream().filter(row -> row.outcome() == outcome).count();
  }
}
