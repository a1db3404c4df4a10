package org.caspian.members.institution;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a row. */
record ImportedRow(
    @Schema(description = "1 for the first row of data") @NotNull int row,
    @Schema(description = "On which it begins, 1 for the first of the file; absent without a file")
        Integer line,
    @Schema(description = "As the row has it") String localReference,
    @NotNull ImportOutcome outcome,
    @Schema(description = "The institution; absent if the row was refused") UUID id,
    @Schema(description = "Its number") String number,
    @Schema(description = "Why it was refused; absent if it was not") List<ImportError> errors) {

  static ImportedRow done(ImportRow row, ImportOutcome outcome, Institution institution) {
    return new ImportedRow(
        row.number(),
        line(row),
        row.localReference(),
        outcome,
        institution.id(),
        institution.number(),
        null);
  }

  static ImportedRow refused(ImportRow row, ProblemException refusal) {
    List<FieldError> errors =
        refusal.hasErrors()
            ? refusal.errors()
            : List.of(new FieldError("", refusal.type().code(), refusal.getMessage()));
    return new ImportedRow(
        row.number(),
        line(row),
        row.localReference(),
        ImportOutcome.REFUSED,
        null,
        null,
        errors.stream().map(ImportError::of).toList());
  }

  private static Integer line(ImportRow row) {
    return row.line().isPresent() ? row.line().getAsInt() : null;
  }
}
