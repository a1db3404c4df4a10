package org.caspian.members.fee;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of money, never negative. Its decimals are text, so that no reader makes a binary
 * fraction of them.
 *
 * @param amount decimal digits with a point, of {@link #FORM}
 * @param currency ISO 4217
 */
public record Money(
    @Schema(description = "Decimal digits, with a point before the fraction; never negative")
        @NotNull
        @Pattern(regexp = FORM)
        String amount,
    @Schema(description = "The currency, ISO 4217", format = Formats.ISO_4217) @NotNull
        String currency) {

  /** Up to a million millions, with up to four decimals: what the database takes. */
  static final String FORM = "^(0|[1-9][0-9]{0,11})(\\.[0-9]{1,4})?$";

  /**
   * This much, with as many decimals as the currency has; half a unit of the last is rounded up.
   */
  public static Money of(BigDecimal amount, String currency) {
    return new Money(rounded(amount, currency).toPlainString(), currency);
  }

  /** The amount in whole units of the smallest coin of the currency; half a unit is rounded up. */
  static BigDecimal rounded(BigDecimal amount, String currency) {
    return amount.setScale(decimals(currency), RoundingMode.HALF_UP);
  }

  private static int decimals(String currency) {
    return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
  }

  /** The amount as a number. */
  public BigDecimal value() {
    return new BigDecimal(amount);
  }

  /** Whether it can be paid: it has no more decimals than the currency. */
  boolean fitsCurrency() {
    return value().stripTrailingZeros().scale() <= decimals(currency);
  }

  /** The same with as many decimals as the currency has. */
  Money normal() {
    return of(value(), currency);
  }
}
