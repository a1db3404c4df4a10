package org.caspian.members.membership;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.caspian.platform.rest.VisibleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/return} and {@code …/rejection}. */
record MembershipReason(
    @Schema(description = EndorseMembership.VERSION) @Min(1) Long version,
    @Schema(description = "Shown to the institution itself and to the secretariat")
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = VisibleText.NOT_BLANK)
        String reason) {

  /** The version that was read, if it says. */
  Optional<Long> read() {
    return Optional.ofNullable(version);
  }
}
