package org.caspian.members.institution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.caspian.platform.rest.VisibleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/merger}. */
record MergeInstitution(
    @Schema(description = "The institution that acts for it from now on") @NotNull UUID successorId,
    @Schema(description = "Shown to the institution, its successor and the secretariat")
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = VisibleText.NOT_BLANK)
        String reason) {}
