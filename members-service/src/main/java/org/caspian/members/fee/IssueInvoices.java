package org.caspian.members.fee;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.membership.MembershipCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST /v1/fee-schedules/{id}/invoicing}. */
record IssueInvoices(
    @NotNull MembershipCategory category,
    @Schema(description = "The tier within the category")
        @NotNull
        @Size(max = 40)
        @Pattern(regexp = Fee.TIER_FORM)
        String tier,
    @Schema(
            description =
                "Who owes it, a member, a former one or an applicant; absent for every member of this"
                    + " category today that has no invoice of the year. Who pays another fee is"
                    + " invoiced before, by name",
            uniqueItems = true)
        @Size(min = 1, max = 500)
        List<@NotNull UUID> institutions,
    @Schema(description = "From which day on it is owed; absent for today") LocalDate issuedOn,
    @Schema(description = "The last day on which to pay; absent for that of the fee schedule")
        LocalDate dueOn) {

  /** Those that are named, by the JSON Pointers that name them; empty for every member. */
  Map<String, UUID> named() {
    Map<String, UUID> named = new LinkedHashMap<>();
    if (institutions != null) {
      for (int place = 0; place < institutions.size(); place++) {
        named.put("/institutions/" + place, institutions.get(place));
      }
    }
    return named;
  }

  /** How they are to be made. */
  InvoiceTerms terms() {
    return new InvoiceTerms(category, tier, issuedOn, dueOn);
  }
}
