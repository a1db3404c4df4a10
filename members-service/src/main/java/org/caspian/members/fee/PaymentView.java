package org.caspian.members.fee;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A payment of an invoice.
 *
 * @param reversedOn null unless it was reversed
 */
record PaymentView(
    @NotNull UUID id,
    @NotNull PaymentMethod method,
    @Schema(description = "From which day on it counts") @NotNull LocalDate valueOn,
    @Schema(description = "What arrived, or what was given in kind is worth") @NotNull Money amount,
    @Schema(description = "At what rate it counts; absent where it is the invoice's currency")
        ExchangeRate rate,
    @Schema(description = "What banks kept on the way and the association bears; absent if nothing")
        Money bankCharges,
    @Schema(description = "What counts, in the invoice's currency, with the bank charges") @NotNull
        Money credited,
    @Schema(description = "Who paid, against what it is set off, or what was given")
        String description,
    @Schema(description = "The first day on which it does not count; absent if it does")
        LocalDate reversedOn,
    @Schema(description = "Why it was reversed; absent if it was not") String reversalReason) {

  static PaymentView of(Settlement payment) {
    return new PaymentView(
        payment.id(),
        payment.method(),
        payment.effectiveOn(),
        payment.paid(),
        payment.rate().orElse(null),
        payment.bankChargesMoney().orElse(null),
        payment.creditedMoney(),
        payment.description().orElse(null),
        payment.reversedOn().orElse(null),
        payment.reversalReason().orElse(null));
  }
}
