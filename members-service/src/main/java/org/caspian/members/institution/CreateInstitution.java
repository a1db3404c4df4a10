package org.caspian.members.institution;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.SetLocalReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST /v1/institutions}. */
record CreateInstitution(
    @Schema(description = SetLocalReference.DESCRIPTION)
        @Size(min = 1, max = SetLocalReference.MAX_LENGTH)
        @Pattern(regexp = LocalReferences.FORM)
        String localReference,
    @Schema(
            description =
                "That it is none of the institutions whose names are like its own; without it such"
                    + " a creation is refused with possible-duplicate. Kept nowhere")
        Boolean confirmDistinct,
    @JsonUnwrapped InstitutionProfile profile) {

  /** Whether somebody has looked at the institutions with like names. */
  boolean saysDistinct() {
    return Boolean.TRUE.equals(confirmDistinct);
  }
}
