package org.caspian.members.fee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.caspian.platform.rest.CodeList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "12.345, EUR, 12.35",
    "12.344, EUR, 12.34",
    "12.5, JPY, 13",
    "12, KZT, 12.00",
    "1.0005, KWD, 1.001",
    "0, EUR, 0.00"
  })
  void isShownInWholeUnitsOfTheSmallestCoin(BigDecimal amount, String currency, String shown) {
    assertEquals(new Money(shown, currency), Money.of(amount, currency));
  }

  @ParameterizedTest
  @CsvSource({"1.10, EUR, true", "1.100, EUR, true", "1.101, EUR, false", "1.5, JPY, false"})
  void fitsItsCurrencyIfThereIsACoinForIt(String amount, String currency, boolean fits) {
    assertEquals(fits, new Money(amount, currency).fitsCurrency());
  }

  @ParameterizedTest
  @CsvSource({
    "1, true",
    "0.99, true",
    "1., false",
    "01, false",
    "-1, false",
    "1e3, false",
    ".5, false"
  })
  void isDecimalDigitsWithAPoint(String text, boolean is) {
    assertEquals(is, text.matches(Money.FORM));
  }

  @ParameterizedTest
  @CsvSource({"0, false", "0.00, false", "0.001, true", "478.1234, true"})
  void aRateIsGreaterThanZero(String text, boolean is) {
    assertEquals(is, text.matches(ExchangeRate.FORM));
  }

  @ParameterizedTest
  @CsvSource({
    "100.00, 0.9231, 92.31",
    "478.12, 0.0019, 0.91",
    "0.01, 0.4, 0.00",
    "0.01, 0.5, 0.01"
  })
  void isConvertedAndThenRoundedOnce(String paid, String rate, String credited) {
    RecordPayment payment =
        new RecordPayment(
            PaymentMethod.BANK,
            LocalDate.EPOCH,
            new Money(paid, "USD"),
            new ExchangeRate(rate, LocalDate.EPOCH, "ECB"),
            null,
            null);

    assertEquals(new BigDecimal(credited), payment.converted("EUR"));
  }

  @Test
  void everyCurrencyOfTheListIsKnownToJava() {
    Set<String> known =
        Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    assertTrue(known.containsAll(CodeList.ISO_4217.codes()));
  }
}
