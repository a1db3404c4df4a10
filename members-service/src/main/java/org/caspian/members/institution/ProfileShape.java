package org.caspian.members.institution;

import java.util.List;
import org.caspian.platform.rest.FieldError;

/** What the shape of a profile asks for that its schema cannot say. */
final class ProfileShape {

  private ProfileShape() {}

  static List<FieldError> errorsOf(InstitutionProfile profile) {
    return profile.ror() == null || RorId.isValid(profile.ror())
        ? List.of()
        : List.of(new FieldError("/ror", "bad-check-digits", "The check digits do not fit."));
  }
}
