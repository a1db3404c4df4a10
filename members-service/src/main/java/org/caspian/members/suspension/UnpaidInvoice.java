package org.caspian.members.suspension;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.caspian.members.fee.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An invoice that was not paid when a suspension was proposed. */
record UnpaidInvoice(
    @Schema(description = "The invoice") @NotNull UUID invoiceId,
    @Schema(description = "Its number, as people say it", examples = "FE-2026-00041-3") @NotNull
        String number,
    @Schema(description = "The year for which it is owed") @NotNull int year,
    @Schema(
            description =
                "What was outstanding when the suspension was proposed, whatever was paid since")
        @NotNull
        Money outstanding) {}
