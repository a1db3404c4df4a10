package org.caspian.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as ECMAScript writes them (ECMA-262, Number::toString), which RFC 8785 asks for. */
final class EcmaScriptNumber {

  /** All integers up to here are doubles. */
  private static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

  private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_EVEN);

  private EcmaScriptNumber() {}

  static String format(JsonNode number) {
    if (number.canConvertToLong() && number.isIntegralNumber()) {
      long value = number.longValue();
      if (Math.abs(value) <= MAX_SAFE_INTEGER) {
        return Long.toString(value);
      }
    }
    return format(number.doubleValue());
  }

  static String format(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("no finite double: " + value);
    }
    if (value == 0) {
      return "0";
    }
    return (value < 0 ? "-" : "") + formatPositive(Math.abs(value));
  }

  private static String formatPositive(double value) {
    BigDecimal shortest = shortest(value).stripTrailingZeros();
    String digits = shortest.unscaledValue().toString();
    // The value is 0.d1d2d3… times ten to this power.
    int point = digits.length() - shortest.scale();
    if (point > 21 || point <= -6) {
      return scientific(digits, point - 1);
    }
    if (point >= digits.length()) {
      return digits + "0".repeat(point - digits.length());
    }
    if (point > 0) {
      return digits.substring(0, point) + "." + digits.substring(point);
    }
    return "0." + "0".repeat(-point) + digits;
  }

  private static String scientific(String digits, int exponent) {
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
  }

  /**
   * The shortest decimal that reads back as the same double. Since Java 19 that is what
   * Double.toString gives, but for one thing: it never goes below two digits, so that it says
   * 4.9E-324 where ECMAScript says 5e-324.
   */
  private static BigDecimal shortest(double value) {
    BigDecimal oneDigit = new BigDecimal(value).round(ONE_DIGIT);
    return oneDigit.doubleValue() == value ? oneDigit : new BigDecimal(Double.toString(value));
  }
}
