package org.caspian.members.institution;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * What became of an import.
 *
 * @param rows each row, in order
 */
record ImportReport(@NotNull ImportSummary summary, @NotNull List<ImportedRow> rows) {

  static ImportReport of(List<ImportedRow> rows) {
    return new ImportReport(ImportSummary.of(rows), rows);
  }
}
