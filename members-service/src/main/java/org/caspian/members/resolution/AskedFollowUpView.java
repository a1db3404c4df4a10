package org.caspian.members.resolution;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a resolution asks somebody to do, and which resolution. */
record AskedFollowUpView(
    @JsonUnwrapped FollowUpView followUp,
    @Schema(description = "The resolution that asks for it") @NotNull UUID resolutionId,
    @Schema(description = "Its number, as people say it", examples = "RE-2026-00412-6") @NotNull
        String resolutionNumber,
    @Schema(description = "The assembly that adopted it") @NotNull UUID assemblyId) {

  static AskedFollowUpView of(FollowUp followUp) {
    Resolution resolution = followUp.root();
    return new AskedFollowUpView(
        FollowUpView.of(followUp), resolution.id(), resolution.number(), resolution.assemblyId());
  }
}
