package org.caspian.members.report;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import org.caspian.members.sheet.Sheet;
import org.caspian.members.sheet.Tabular;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What members have shared in a year until a day. */
record SharedResourcesView(
    @Schema(description = "From the first of January until the end of this day, at the association")
        @NotNull
        LocalDate on,
    @Schema(description = "How many learning resources are new, also those deleted since") @NotNull
        int learningResources,
    @Schema(
            description =
                "How many of them, by language (BCP 47) as it is now; one in two languages counts for"
                    + " both")
        @NotNull
        SortedMap<String, Integer> byLanguage,
    @Schema(description = "How many of them, by licence (SPDX) as it is now") @NotNull
        SortedMap<String, Integer> byLicence,
    @Schema(description = "How many bookings of facilities of others were asked for") @NotNull
        int bookingsRequested,
    @Schema(description = "How many of others' were granted, also those taken back since") @NotNull
        int bookingsGranted,
    @Schema(
            description =
                "For how many hours units were booked by others than the owner, by the kind of the"
                    + " facility, with two decimals; a booking counts with its hours in this time"
                    + " unless it was given up")
        @NotNull
        SortedMap<String, BigDecimal> hours)
    implements Tabular {

  @Override
  public Sheet sheet() {
    Sheet sheet = new Sheet("on", "figure", "of", "value");
    sheet.row(on, "learningResources", null, learningResources);
    byLanguage.forEach((language, count) -> sheet.row(on, "byLanguage", language, count));
    byLicence.forEach((licence, count) -> sheet.row(on, "byLicence", licence, count));
    sheet.row(on, "bookingsRequested", null, bookingsRequested);
    sheet.row(on, "bookingsGranted", null, bookingsGranted);
    hours.forEach((kind, booked) -> sheet.row(on, "hours", kind, booked));
    return sheet;
  }
}
