package org.caspian.members.membership;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an institution owes and has not paid, overdue or not. */
public record OpenObligation(
    @Schema(description = "The invoice") @NotNull UUID invoiceId,
    @Schema(description = "Its number, as people say it", examples = "FE-2026-00041-3") @NotNull
        String number,
    @Schema(description = "The year for which it is owed") @NotNull int year,
    @Schema(description = "What is left to pay, in decimal digits") @NotNull String amount,
    @Schema(description = "The currency, ISO 4217") @NotNull String currency) {}
