package org.caspian.projects.project;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.caspian.platform.rest.VisibleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/refusal}. */
record RefusePartnership(
    @Schema(description = "Shown to the institution itself, the coordinator and the secretariat")
        @Size(min = 1, max = 2000)
        @Pattern(regexp = VisibleText.NOT_BLANK)
        String reason) {}
