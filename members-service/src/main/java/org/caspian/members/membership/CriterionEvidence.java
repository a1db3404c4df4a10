package org.caspian.members.membership;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.caspian.platform.rest.VisibleText;
import org.caspian.platform.rest.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an applicant shows that it meets a criterion.
 *
 * @param url where it can be looked up; null if nowhere
 */
record CriterionEvidence(
    @NotNull MembershipCriterion criterion,
    @Schema(description = "What shows it: a licence with its number, a register, a report")
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = VisibleText.NOT_BLANK)
        String evidence,
    @Schema(description = "Where it can be looked up")
        @Size(max = 500)
        @Pattern(regexp = WebAddress.PATTERN)
        String url) {}
