package org.caspian.members.membership;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/admission}. */
record AdmitMembership(
    @Schema(description = "The resolution of the assembly that admits it") @NotNull
        UUID resolutionId,
    @Schema(description = "Its first day as a member, two years ahead at most") @NotNull
        LocalDate from) {}
