package org.caspian.members.institution;

import java.util.List;

/**
 * What became of an import.
 *
 * @param summary how many rows had which outcome
 * @param rows each row, in order
 */
record ImportReport(Summary summary, List<ImportedRow> rows) {

  /** Counts; they add up to the number of rows. */
  record Summary(long created, long updated, long unchanged, long refused) {}

  static ImportReport of(List<ImportedRow> rows) {
    return new ImportReport(
        new Summary(
            count(rows, ImportOutcome.CREATED),
            count(rows, ImportOutcome.UPDATED),
            count(rows, ImportOutcome.UNCHANGED),
            count(rows, ImportOutcome.REFUSED)),
        rows);
  }

  private static long count(List<ImportedRow> rows, ImportOutcome outcome) {
    return rows.stream().filter(row -> row.outcome() == outcome).count();
  }
}
