package org.caspian.members.assembly;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a member votes for another one.
 *
 * @param endedAt null while it is in force
 */
public record ProxyView(
    @NotNull UUID id,
    @Schema(description = "The member that is not there") @NotNull UUID giver,
    @Schema(description = "The member that votes for it") @NotNull UUID carrier,
    @Schema(description = "Whether the secretariat recorded it, from paper") @NotNull
        boolean recorded,
    @NotNull Instant givenAt,
    @Schema(
            description =
                "When it was over: taken back, the giver came itself, or the assembly ended; absent"
                    + " while it is in force")
        Instant endedAt) {

  static ProxyView of(Proxy proxy) {
    return new ProxyView(
        proxy.id(),
        proxy.giver(),
        proxy.carrier(),
        proxy.recorded(),
        proxy.givenAt(),
        proxy.endedAt().orElse(null));
  }
}
