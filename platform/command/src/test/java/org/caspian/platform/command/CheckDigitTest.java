package org.caspian.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitTest {

  /** The example of the standard, the tax ids of Germany and Croatia, which use it, and ours. */
  @ParameterizedTest
  @CsvSource({"0794, 5", "8609574271, 9", "4703689281, 6", "3339200596, 1", "202600412, 6"})
  void isThatOfIso7064Mod11And10(String digits, int check) {
    assertEquals(check, CheckDigit.of(digits));
  }

  @Test
  void findsEverySingleWrongDigit() {
    String digits = "202600412";
    for (int place = 0; place < digits.length(); place++) {
      for (char wrong = '0'; wrong <= '9'; wrong++) {
        String other = digits.substring(0, place) + wrong + digits.substring(place + 1);
        if (!other.equals(digits)) {
          assertNotEquals(CheckDigit.of(digits), CheckDigit.of(other), other);
        }
      }
    }
  }

  @Test
  void takesDigitsOnly() {
    assertThrows(IllegalArgumentException.class, () -> CheckDigit.of("20a6"));
  }
}
