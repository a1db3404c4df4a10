package org.caspian.platform.rest;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/** One line in Latin script: what every keyboard, form and list around the sea can show. */
public final class LatinText {

  private static final Pattern LINE_BREAK_OR_CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

  /** What nobody sees: directions, joiners, zero widths, fillers. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u115F\\u1160\\u3164\\uFFA0]");

  private LatinText() {}

  /**
   * Whether the text is one line with Latin letters and none of another script, all of it to be
   * seen. Digits, spaces and punctuation belong to no script.
   */
  public static boolean isLine(String text) {
    return isOneLine(text)
        && !INVISIBLE.matcher(text).find()
        && text.codePoints().allMatch(LatinText::fits)
        && text.codePoints().anyMatch(point -> UnicodeScript.of(point) == UnicodeScript.LATIN);
  }

  private static boolean isOneLine(String text) {
    return !LINE_BREAK_OR_CONTROL.matcher(text).find();
  }

  private static boolean fits(int point) {
    UnicodeScript script = UnicodeScript.of(point);
    return script == UnicodeScript.LATIN
        || script == UnicodeScript.COMMON
        || script == UnicodeScript.INHERITED;
  }
}
