package org.caspian.members.contact;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something in which a person is named.
 *
 * @param subject the path at which it is read, {@code /v1/bookings/…}
 */
public record PersonalRecordView(
    @Schema(description = "The path at which it is read") @NotNull String subject,
    @Schema(description = "Until when the record of the person is kept, that day included") @NotNull
        LocalDate retainUntil) {}
