package org.caspian.platform.command;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.caspian.platform.rest.LatinText;

/**
 * The one line in Latin script by which a named thing is listed anywhere; columns {@code label text
 * not null, label_given boolean not null}.
 *
 * @param text the line
 * @param given whether somebody chose it; otherwise it follows the names
 */
@Embeddable
public record Label(
    @Column(name = "label") String text, @Internal @Column(name = "label_given") boolean given) {

  /**
   * The label of something with these names: the one asked for, else the English name, else the
   * first name in Latin script, in the order of the language tags.
   *
   * @param asked null if none is asked for; one that the names give anyway is no choice
   * @return empty if none is asked for and no name is in Latin script
   */
  public static Optional<Label> of(String asked, SortedMap<String, String> names) {
    Optional<String> derived = derivedFrom(names);
    if (asked == null || derived.filter(asked::equals).isPresent()) {
      return derived.map(text -> new Label(text, false));
    }
    return Optional.of(new Label(asked, true));
  }

  /**
   * The label after a change. One that followed the names and is sent back as it was read goes on
   * following them: whoever edits a name in a body that was read does not choose a label.
   *
   * @param asked as in {@link #of}
   * @return empty as in {@link #of}
   */
  public Optional<Label> revised(String asked, SortedMap<String, String> names) {
    Optional<Label> followed =
        !given && text.equals(asked) ? of(null, names) : Optional.<Label>empty();
    return followed.or(() -> of(asked, names));
  }

  private static Optional<String> derivedFrom(SortedMap<String, String> names) {
    return Stream.concat(Stream.ofNullable(names.get("en")), names.values().stream())
        .filter(LatinText::isLine)
        .findFirst();
  }
}
