package org.caspian.members.fee;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Formats;
import org.caspian.platform.rest.VisibleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST /v1/payment-channel-blocks}. */
record RecordPaymentChannelBlock(
    @Schema(description = SetLocalReference.DESCRIPTION)
        @Size(min = 1, max = SetLocalReference.MAX_LENGTH)
        @Pattern(regexp = LocalReferences.FORM)
        String localReference,
    @Schema(description = "Who could not pay; either this or the country") UUID institution,
    @Schema(
            description = "The country (ISO 3166-1 alpha-2) of which nobody could pay",
            format = Formats.ISO_3166_1_ALPHA_2)
        String country,
    @Schema(description = "The first day") @NotNull LocalDate from,
    @Schema(description = "The last day; absent while nobody knows it") LocalDate to,
    @Schema(description = "What shows that payment was not possible, and where it can be seen")
        @NotNull
        @Size(max = 2000)
        @Pattern(regexp = VisibleText.NOT_BLANK)
        String evidence) {}
