package org.caspian.projects.project;

import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/confirmation}. */
record ConfirmPartnership(
    @Schema(description = "The version of the project that was read; another one is refused")
        @Min(1)
        Long version) {

  /** The version that was read, if the body, which may be null, says. */
  static Optional<Long> read(ConfirmPartnership body) {
    return Optional.ofNullable(body).map(ConfirmPartnership::version);
  }
}
