package org.caspian.platform.rest;

/**
 * Patterns for text that people read, and for codes and references, which they compare by eye. ECMA
 * 262, as in the API document.
 */
public final class VisibleText {

  /**
   * Characters that are not seen: controls, directions, joiners, zero widths, fillers. Inside of a
   * pair of brackets.
   */
  private static final String UNSEEN =
      "\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b-\\u200f"
          + "\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb";

  /**
   * One line in any script, all of it to be seen, with no blank at its ends: two that look alike
   * are alike, and nobody searches for one in vain.
   */
  public static final String LINE =
      "^[^\\s" + UNSEEN + "]([^" + UNSEEN + "]*[^\\s" + UNSEEN + "])?$";

  /**
   * One line in any script. What is not seen may be in it: Persian names need joiners, and marks of
   * direction where two scripts meet.
   */
  public static final String ONE_LINE = "^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*$";

  /** Text of any number of lines in which something can be seen. */
  public static final String NOT_BLANK = "[^\\s" + UNSEEN + "]";

  private VisibleText() {}
}
