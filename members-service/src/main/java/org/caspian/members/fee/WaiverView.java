package org.caspian.members.fee;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A waiver of a part of an invoice, or of all of it.
 *
 * @param reversedOn null unless it was reversed
 */
record WaiverView(
    @NotNull UUID id,
    @Schema(description = "How much need not be paid") @NotNull Money amount,
    @Schema(description = "From which day on") @NotNull LocalDate from,
    @Schema(description = "Why it was granted") @NotNull String reason,
    @Schema(description = "The number of the resolution by which it was granted") @NotNull
        String resolution,
    @Schema(description = "The first day on which it does not count; absent if it does")
        LocalDate reversedOn,
    @Schema(description = "Why it was reversed; absent if it was not") String reversalReason) {

  static WaiverView of(Settlement waiver) {
    return new WaiverView(
        waiver.id(),
        waiver.creditedMoney(),
        waiver.effectiveOn(),
        waiver.reason(),
        waiver.resolution(),
        waiver.reversedOn().orElse(null),
        waiver.reversalReason().orElse(null));
  }
}
