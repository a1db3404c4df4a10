package org.caspian.members.fee;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the making of the invoices of a year. */
record InvoicingView(
    @Schema(description = "Those that were made now, in the order of their numbers") @NotNull
        List<Issued> issued,
    @Schema(description = "How many of those asked for had the invoice of the year before") @NotNull
        int invoicedBefore) {

  /** An invoice that was made. */
  @Schema(name = "IssuedInvoice")
  record Issued(
      @NotNull UUID id,
      @Schema(examples = "FE-2026-00041-3") @NotNull String number,
      @Schema(description = "The institution that owes it") @NotNull UUID institution) {

    static Issued of(Invoice invoice) {
      return new Issued(invoice.id(), invoice.number(), invoice.institution());
    }
  }
}
