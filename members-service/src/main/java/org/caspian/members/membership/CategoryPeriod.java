package org.caspian.members.membership;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * From when on a member is of a category; until the next one begins or the membership ends.
 *
 * @param from the first day; null if it is not known
 * @param resolutionId the resolution that decided it; null if it is not known
 */
record CategoryPeriod(
    @NotNull MembershipCategory category,
    @Schema(description = "The first day; absent if it is not known") LocalDate from,
    @Schema(description = "The resolution that decided it; absent if it is not known")
        UUID resolutionId) {}
