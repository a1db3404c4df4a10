package org.caspian.projects.project;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/partners}. */
record InvitePartner(
    @Schema(description = "An active member besides the coordinator") @NotNull
        UUID institutionId) {}
