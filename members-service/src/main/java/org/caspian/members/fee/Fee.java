package org.caspian.members.fee;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.caspian.members.membership.MembershipCategory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an institution of a category and tier owes for the year.
 *
 * @param tier a code of the association's own, for instance by size or income
 */
record Fee(
    @NotNull MembershipCategory category,
    @Schema(description = "The tier within the category, a code of the association's own")
        @NotNull
        @Size(max = 40)
        @Pattern(regexp = TIER_FORM)
        String tier,
    @Schema(description = "What is owed for the year; zero where nothing is") @NotNull @Valid
        Money amount) {

  /** Capital Latin letters, digits, hyphens and underscores. */
  static final String TIER_FORM = "^[A-Z0-9][A-Z0-9_-]*$";

  /** Whether this is what such an institution owes. */
  boolean isFor(MembershipCategory otherCategory, String otherTier) {
    return category == otherCategory && tier.equals(otherTier);
  }

  /** The same with as many decimals as the currency has. */
  Fee normal() {
    return new Fee(category, tier, amount.normal());
  }
}
