package org.caspian.platform.command;

/** The check digit of ISO 7064, system MOD 11,10: finds every single wrong digit. */
final class CheckDigit {

  private static final int MODULUS = 10;

  private CheckDigit() {}

  /** The digit that makes the digits followed by it valid. */
  static int of(String digits) {
    int product = MODULUS;
    for (int i = 0; i < digits.length(); i++) {
      product = step(product, digits.charAt(i));
    }
    return (MODULUS + 1 - product) % MODULUS;
  }

  private static int step(int product, char digit) {
    if (digit < '0' || digit > '9') {
      throw new IllegalArgumentException("not a digit: " + digit);
    }
    int sum = (product + digit - '0') % MODULUS;
    return (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
  }
}
