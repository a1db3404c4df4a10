package org.caspian.members.membership;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.caspian.platform.rest.VisibleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The letter in which the head of an institution asks to be admitted.
 *
 * @param signedOn null while it is not signed
 */
record LetterOfIntent(
    @Schema(description = "Its number in the register of the institution, or where it is kept")
        @NotNull
        @Size(max = 500)
        @Pattern(regexp = VisibleText.NOT_BLANK)
        String reference,
    @Schema(description = "When the head signed it; absent while nobody has") LocalDate signedOn) {}
