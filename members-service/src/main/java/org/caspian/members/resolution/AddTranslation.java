package org.caspian.members.resolution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/translations}. */
record AddTranslation(
    @Schema(description = "The language, BCP 47", format = Formats.BCP_47) @NotNull String language,
    @Schema(description = "What it says in that language") @NotBlank @Size(max = 50_000)
        String text) {}
