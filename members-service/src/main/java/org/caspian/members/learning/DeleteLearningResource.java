package org.caspian.members.learning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/deletion}. */
record DeleteLearningResource(
    @Schema(description = "Kept in the audit only") @NotBlank @Size(max = 2000) String reason) {}
