package org.caspian.members.institution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An id of the Research Organization Registry in its normal form, {@code
 * https://ror.org/054gw3b40}: seven characters of Crockford's base 32, of which the first is 0, and
 * two check digits.
 *
 * @see <a href="https://ror.readme.io/docs/identifier">ROR identifier</a>
 */
public final class RorId {

  /** The normal form; says nothing of the check digits. */
  public static final String PATTERN = "^https://ror\\.org/(0[0-9a-hjkmnp-tv-z]{6})([0-9]{2})$";

  private static final Pattern FORM = Pattern.compile(PATTERN);
  private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";

  private RorId() {}

  /** Whether the text is a ROR id in normal form whose check digits (ISO 7064 MOD 97-10) fit. */
  public static boolean isValid(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches() && Integer.parseInt(form.group(2)) == checkDigits(form.group(1));
  }

  private static long checkDigits(String characters) {
    long value =
        characters
            .chars()
            .mapToLong(CROCKFORD::indexOf)
            .reduce(0, (number, digit) -> number * CROCKFORD.length() + digit);
    return 98 - value * 100 % 97;
  }
}
