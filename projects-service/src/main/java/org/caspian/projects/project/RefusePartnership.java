package org.caspian.projects.project;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/refusal}. */
record RefusePartnership(
    @Schema(description = "Told to the coordinator and the partners, in the history")
        @Size(min = 1, max = 2000)
        String reason) {}
