package org.caspian.members.suspension;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.caspian.platform.rest.VisibleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/reply}. */
record ReplyToProposal(
    @Schema(description = "What the member has to say; shown to it and to the secretariat")
        @NotNull
        @Size(max = 8000)
        @Pattern(regexp = VisibleText.NOT_BLANK)
        String text) {}
