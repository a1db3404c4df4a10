package org.caspian.members.fee;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.caspian.platform.rest.VisibleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/payments}. */
record RecordPayment(
    @NotNull PaymentMethod method,
    @Schema(description = "From which day on it counts") @NotNull LocalDate valueOn,
    @Schema(description = "What arrived, or what was given in kind is worth") @NotNull @Valid
        Money amount,
    @Schema(description = "At what rate it counts; only where it is another currency") @Valid
        ExchangeRate rate,
    @Schema(
            description =
                "What banks kept on the way and the association bears, in the invoice's currency;"
                    + " only of a payment by bank")
        @Valid
        Money bankCharges,
    @Schema(
            description =
                "Who paid (THIRD_PARTY), against what it is set off (OFFSET), what was given and"
                    + " how it was valued (IN_KIND); needed for these three")
        @Size(max = 2000)
        @Pattern(regexp = VisibleText.NOT_BLANK)
        String description) {

  /** What arrived, in the currency of the invoice, in whole units of its smallest coin. */
  BigDecimal converted(String currency) {
    BigDecimal paid = amount.value();
    return Money.rounded(rate == null ? paid : rate.convert(paid), currency);
  }

  /** What banks kept; zero if nothing. */
  BigDecimal charges() {
    return bankCharges == null ? BigDecimal.ZERO : bankCharges.value();
  }
}
