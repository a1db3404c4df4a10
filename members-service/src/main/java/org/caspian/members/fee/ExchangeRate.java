package org.caspian.members.fee;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.caspian.platform.rest.VisibleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * At what rate a payment in another currency counts.
 *
 * @param value decimal digits with a point, greater than zero
 */
record ExchangeRate(
    @Schema(
            description =
                "Units of the invoice's currency for one unit of the currency that was paid:"
                    + " decimal digits with a point, greater than zero")
        @NotNull
        @Pattern(regexp = FORM)
        String value,
    @Schema(description = "The day of the rate") @NotNull LocalDate on,
    @Schema(description = "Who published it")
        @NotNull
        @Size(max = 200)
        @Pattern(regexp = VisibleText.NOT_BLANK)
        String source) {

  /** What the database takes, and never zero. */
  static final String FORM = "^(?=.*[1-9])(0|[1-9][0-9]{0,11})(\\.[0-9]{1,12})?$";

  /** What this many units of the currency that was paid are worth, not rounded yet. */
  BigDecimal convert(BigDecimal paid) {
    return paid.multiply(new BigDecimal(value));
  }
}
