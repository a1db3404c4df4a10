package org.caspian.members.institution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.LatinText;

/** What the shape of a profile asks for that its schema does not say. */
final class ProfileShape {

  /** Characters that a name may have: as many as a label, which may be made of it. */
  static final int NAME_MAX_LENGTH = 300;

  private ProfileShape() {}

  static List<FieldError> errorsOf(InstitutionProfile profile) {
    List<FieldError> errors = new ArrayList<>();
    profile.name().forEach((tag, name) -> errors.addAll(errorsOf("/name/" + tag, name)));
    if (profile.ror() != null && !RorId.isValid(profile.ror())) {
      errors.add(new FieldError("/ror", "bad-check-digits", "The check digits do not fit."));
    }
    return errors;
  }

  private static List<FieldError> errorsOf(String pointer, String name) {
    List<FieldError> errors = new ArrayList<>();
    if (name.codePointCount(0, name.length()) > NAME_MAX_LENGTH) {
      errors.add(
          new FieldError(
              pointer,
              "too-long",
              "A name has at most " + NAME_MAX_LENGTH + " characters.",
              Map.of("max", NAME_MAX_LENGTH)));
    }
    if (!LatinText.isOneLine(name)) {
      errors.add(
          new FieldError(
              pointer, "not-one-line", "A name is one line, without control characters."));
    }
    return errors;
  }
}
