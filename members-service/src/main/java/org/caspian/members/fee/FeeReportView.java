package org.caspian.members.fee;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caspian.members.sheet.Sheet;
import org.caspian.members.sheet.Tabular;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the fees of institutions stand at the end of a day. */
record FeeReportView(
    @Schema(description = "The day") @NotNull LocalDate on,
    @Schema(
            description =
                "One for each institution and currency in which it was invoiced, in the order of the"
                    + " institutions' ids")
        @NotNull
        List<Line> lines,
    @Schema(description = "Of all lines, one for each currency") @NotNull List<Sums> totals)
    implements Tabular {

  @Override
  public Sheet sheet() {
    Sheet sheet =
        new Sheet(
            "on",
            "institution",
            "currency",
            "invoiced",
            "paid",
            "waived",
            "outstanding",
            "notDue",
            "upTo30",
            "upTo60",
            "upTo90",
            "over90",
            "answeredBy");
    lines.forEach(
        line -> {
          Sums sums = line.sums();
          sheet.row(
              on,
              line.institution(),
              sums.invoiced().currency(),
              sums.invoiced().value(),
              sums.paid().value(),
              sums.waived().value(),
              sums.outstanding().value(),
              sums.notDue().value(),
              sums.upTo30().value(),
              sums.upTo60().value(),
              sums.upTo90().value(),
              sums.over90().value(),
              line.answeredBy());
        });
    return sheet;
  }

  /** The fees of one institution in one currency. */
  @Schema(name = "FeeReportLine")
  record Line(
      @Schema(description = "Who was invoiced") @NotNull UUID institution,
      @Schema(
              description =
                  "Who answers for it on that day: the same, or the one into which it was merged")
          @NotNull
          UUID answeredBy,
      @JsonUnwrapped Sums sums) {}

  /** Sums in one currency. What is left to pay is told once more by its age. */
  @Schema(name = "FeeReportSums")
  record Sums(
      @Schema(description = "What was invoiced, of all years") @NotNull Money invoiced,
      @Schema(description = "What of it is paid") @NotNull Money paid,
      @Schema(description = "What of it is waived") @NotNull Money waived,
      @Schema(description = "What is left to pay") @NotNull Money outstanding,
      @Schema(description = "What of that can be paid in time") @NotNull Money notDue,
      @Schema(description = "What of that is overdue for up to 30 counted days") @NotNull
          Money upTo30,
      @Schema(description = "What of that is overdue for 31 to 60 counted days") @NotNull
          Money upTo60,
      @Schema(description = "What of that is overdue for 61 to 90 counted days") @NotNull
          Money upTo90,
      @Schema(description = "What of that is overdue for more than 90 counted days") @NotNull
          Money over90) {}
}
