package org.caspian.members.fee;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Formats;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of a block of payment channels.
 *
 * @param localReference the caller's own; null if it has none
 * @param actions what this caller may do now; null in lists
 */
record PaymentChannelBlockView(
    @NotNull UUID id,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @Schema(description = "Who could not pay; absent if it is of a country") UUID institution,
    @Schema(
            description =
                "The country (ISO 3166-1 alpha-2) of which nobody could pay; absent if it is of an"
                    + " institution",
            format = Formats.ISO_3166_1_ALPHA_2)
        String country,
    @Schema(description = "The first day") @NotNull LocalDate from,
    @Schema(
            description =
                "The last day; absent while nobody knows it, before the first day if it was never"
                    + " in force")
        LocalDate to,
    @Schema(description = "What shows that payment was not possible, and where it can be seen")
        @NotNull
        String evidence,
    @NotNull Instant createdAt,
    @NotNull Instant changedAt,
    @NotNull long version,
    @Schema(description = "What the caller may do now; not in lists")
        List<PaymentChannelBlockCommand> actions)
    implements Versioned {

  static PaymentChannelBlockView of(
      PaymentChannelBlock block, String localReference, List<PaymentChannelBlockCommand> actions) {
    return new PaymentChannelBlockView(
        block.id(),
        localReference,
        block.institution().orElse(null),
        block.country().orElse(null),
        block.from(),
        block.to().orElse(null),
        block.evidence(),
        block.createdAt(),
        block.changedAt(),
        block.version(),
        actions);
  }
}
