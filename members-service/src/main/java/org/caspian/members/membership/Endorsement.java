package org.caspian.members.membership;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a member speaks for an applicant.
 *
 * @param country in which the member is, ISO 3166-1 alpha-2, when it endorsed
 */
record Endorsement(
    @Schema(description = "The member that endorses") @NotNull UUID institution,
    @Schema(description = "In which the member is, ISO 3166-1 alpha-2") @NotNull String country,
    @NotNull Instant endorsedAt) {}
