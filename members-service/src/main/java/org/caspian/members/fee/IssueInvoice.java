package org.caspian.members.fee;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.caspian.members.membership.MembershipCategory;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.SetLocalReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST /v1/invoices}. */
record IssueInvoice(
    @Schema(description = SetLocalReference.DESCRIPTION)
        @Size(min = 1, max = SetLocalReference.MAX_LENGTH)
        @Pattern(regexp = LocalReferences.FORM)
        String localReference,
    @Schema(
            description =
                "The institution that owes it: a member, a former one, or one that has applied")
        @NotNull
        UUID institution,
    @Schema(description = "The year for which it is owed") @NotNull @Min(1996) @Max(9999)
        Integer year,
    @NotNull MembershipCategory category,
    @Schema(description = "The tier within the category")
        @NotNull
        @Size(max = 40)
        @Pattern(regexp = Fee.TIER_FORM)
        String tier,
    @Schema(description = "From which day on it is owed; absent for today") LocalDate issuedOn,
    @Schema(description = "The last day on which to pay; absent for that of the fee schedule")
        LocalDate dueOn) {

  /** How it is to be made. */
  InvoiceTerms terms() {
    return new InvoiceTerms(category, tier, issuedOn, dueOn);
  }
}
