package org.caspian.members.institution;

import java.util.List;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;

/** What the shape of a profile asks for that its schema cannot say. */
final class ProfileShape {

  private static final String BAD_CHECK_DIGITS = "bad-check-digits";

  private ProfileShape() {}

  static List<FieldError> errorsOf(InstitutionProfile profile) {
    return Stream.concat(errorsOfRor(profile), errorsOfIdentifiers(profile)).toList();
  }

  private static Stream<FieldError> errorsOfRor(InstitutionProfile profile) {
    return Stream.ofNullable(profile.ror())
        .filter(ror -> !RorId.isValid(ror))
        .map(ror -> new FieldError("/ror", BAD_CHECK_DIGITS, "The check digits do not fit."));
  }

  private static Stream<FieldError> errorsOfIdentifiers(InstitutionProfile profile) {
    return profile.identifiers().stream().flatMap(ProfileShape::errorsOf);
  }

  private static Stream<FieldError> errorsOf(OtherIdentifier identifier) {
    if (!identifier.scheme().hasForm(identifier.value())) {
      return Stream.of(identifier.error("bad-format", "It has not the normal form of its scheme."));
    }
    return identifier.scheme().isSound(identifier.value())
        ? Stream.empty()
        : Stream.of(identifier.error(BAD_CHECK_DIGITS, "The check character does not fit."));
  }
}
