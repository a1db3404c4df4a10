package org.caspian.members.membership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.rest.VisibleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/nomination}. */
record NominateMembership(
    @Schema(description = EndorseMembership.VERSION) @Min(1) Long version,
    @Schema(description = "The member of the membership committee who proposes it") @NotNull @Valid
        Nominator nominator) {

  /** The version that was read, if it says. */
  Optional<Long> read() {
    return Optional.ofNullable(version);
  }

  /** A person of a member institution. */
  record Nominator(
      @Schema(description = "Of the person; never the applicant") @NotNull UUID institution,
      @Schema(
              description =
                  "The person's code in that institution, never a name or national number")
          @NotNull
          @Size(max = 64)
          @Pattern(regexp = VisibleText.LINE)
          String code) {

    /** Shows nobody. */
    @Override
    public String toString() {
      return "Nominator[" + institution + "]";
    }
  }
}
