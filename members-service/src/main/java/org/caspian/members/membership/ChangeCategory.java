package org.caspian.members.membership;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/category-change}. */
record ChangeCategory(
    @Schema(description = "What kind of member it becomes") @NotNull MembershipCategory category,
    @Schema(description = "The resolution of the assembly that decided it") @NotNull
        UUID resolutionId,
    @Schema(description = "The first day on which it is of that kind, two years ahead at most")
        @NotNull
        LocalDate from) {}
