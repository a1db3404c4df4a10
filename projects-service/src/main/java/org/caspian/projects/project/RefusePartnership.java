package org.caspian.projects.project;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/refusal}. */
record RefusePartnership(
    @Schema(description = "Shown to the institution itself, the coordinator and the secretariat")
        @Size(min = 1, max = 2000)
        @Pattern(regexp = NOT_BLANK)
        String reason) {

  /** What {@code @NotBlank} publishes, without making it required. ECMA 262, found anywhere. */
  private static final String NOT_BLANK = "\\S";
}
