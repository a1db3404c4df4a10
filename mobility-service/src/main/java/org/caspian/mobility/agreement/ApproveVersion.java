package org.caspian.mobility.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/versions/{n}/approvals}. */
record ApproveVersion(
    @Schema(description = CONTENT_HASH) @NotNull @Pattern(regexp = HASH_FORM) String contentHash,
    @NotNull ActorRequest actor) {

  static final String CONTENT_HASH = "The contentHash of the version that was read, echoed";
  static final String HASH_FORM = "^[0-9a-f]{64}$";
}
