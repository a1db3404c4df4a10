package org.caspian.members.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caspian.platform.command.Internal;

/**
 * The one line in Latin script by which an institution is listed anywhere.
 *
 * @param text the line
 * @param given whether the secretariat chose it; otherwise it follows the names
 */
@Embeddable
record Label(
    @Column(name = "label") String text, @Internal @Column(name = "label_given") boolean given) {

  private static final Pattern LINE_BREAK_OR_CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

  /**
   * The label of something with these names: the one asked for, else the English name, else the
   * first name in Latin script, in the order of the language tags.
   *
   * @param asked null if none is asked for; one that the names give anyway is no choice
   * @return empty if none is asked for and no name is in Latin script
   */
  static Optional<Label> of(String asked, SortedMap<String, String> names) {
    Optional<String> derived = derivedFrom(names);
    if (asked == null || derived.filter(asked::equals).isPresent()) {
      return derived.map(text -> new Label(text, false));
    }
    return Optional.of(new Label(asked, true));
  }

  private static Optional<String> derivedFrom(SortedMap<String, String> names) {
    return Stream.concat(Stream.ofNullable(names.get("en")), names.values().stream())
        .filter(Label::isLatinLine)
        .findFirst();
  }

  /** Whether the text is one line with Latin letters and none of another script. */
  static boolean isLatinLine(String text) {
    return isLine(text)
        && text.codePoints().allMatch(Label::fitsLatin)
        && text.codePoints().anyMatch(point -> UnicodeScript.of(point) == UnicodeScript.LATIN);
  }

  /** Whether the text is one line. */
  static boolean isLine(String text) {
    return !LINE_BREAK_OR_CONTROL.matcher(text).find();
  }

  private static boolean fitsLatin(int point) {
    UnicodeScript script = UnicodeScript.of(point);
    return script == UnicodeScript.LATIN
        || script == UnicodeScript.COMMON
        || script == UnicodeScript.INHERITED;
  }
}
