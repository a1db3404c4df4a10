package org.caspian.platform.rest.internal;

import java.util.Optional;

/**
 * The characters that text may hold. Controls other than tabulator and line breaks, and code points
 * that Unicode keeps out of interchange, say nothing to a reader and break what shows or stores
 * them; marks of direction are part of prose.
 */
public final class LegalText {

  private LegalText() {}

  /** The first code point that text does not hold, as {@code U+0007}; empty if there is none. */
  public static Optional<String> firstIllegal(String text) {
    return text.codePoints()
        .filter(LegalText::isIllegal)
        .mapToObj(point -> "U+%04X".formatted(point))
        .findFirst();
  }

  private static boolean isIllegal(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> point != '\t' && point != '\n' && point != '\r';
      // Half of a pair: codePoints() joins whole ones.
      case Character.SURROGATE -> true;
      default -> isNoncharacter(point);
    };
  }

  /** The last two of each plane, and 32 in between (The Unicode Standard, 23.7). */
  private static boolean isNoncharacter(int point) {
    return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
  }
}
