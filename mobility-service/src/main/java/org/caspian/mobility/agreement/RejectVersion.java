package org.caspian.mobility.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/versions/{n}/rejections}. */
record RejectVersion(
    @Schema(description = ApproveVersion.CONTENT_HASH)
        @NotNull
        @Pattern(regexp = ApproveVersion.HASH_FORM)
        String contentHash,
    @NotBlank @Size(max = 2000) String reason,
    @NotNull ActorRequest actor) {}
