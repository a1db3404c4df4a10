package org.caspian.events.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caspian.platform.command.Internal;

/**
 * The one line in Latin script by which an event is listed anywhere.
 *
 * @param text the line
 * @param given whether the host chose it; otherwise it follows the titles
 */
@Embeddable
record Label(
    @Column(name = "label") String text, @Internal @Column(name = "label_given") boolean given) {

  private static final Pattern LINE_BREAK_OR_CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");

  /**
   * The label of something with these titles: the one asked for, else the English title, else the
   * first title in Latin script, in the order of the language tags.
   *
   * @param asked null if none is asked for
   * @return empty if none is asked for and no title is in Latin script
   */
  static Optional<Label> of(String asked, SortedMap<String, String> titles) {
    Optional<String> derived = derivedFrom(titles);
    if (asked == null || derived.filter(asked::equals).isPresent()) {
      return derived.map(text -> new Label(text, false));
    }
    return Optional.of(new Label(asked, true));
  }

  /**
   * What is asked for with this label while this one is shown. One that is sent back as it was
   * shown is no choice: it goes on following the titles if it did.
   */
  String asked(String sent) {
    return text.equals(sent) && !given ? null : sent;
  }

  private static Optional<String> derivedFrom(SortedMap<String, String> titles) {
    return Stream.concat(Stream.ofNullable(titles.get("en")), titles.values().stream())
        .filter(Label::isLatinLine)
        .findFirst();
  }

  /** Whether the text is one line with Latin letters and none of another script. */
  static boolean isLatinLine(String text) {
    return !LINE_BREAK_OR_CONTROL.matcher(text).find()
        && text.codePoints().allMatch(Label::fitsLatin)
        && text.codePoints().anyMatch(point -> UnicodeScript.of(point) == UnicodeScript.LATIN);
  }

  private static boolean fitsLatin(int point) {
    UnicodeScript script = UnicodeScript.of(point);
    return script == UnicodeScript.LATIN
        || script == UnicodeScript.COMMON
        || script == UnicodeScript.INHERITED;
  }
}
