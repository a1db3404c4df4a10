package org.caspian.members.institution;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.rest.FieldError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An id that a register has given to one institution only. */
@Embeddable
record OtherIdentifier(
    @NotNull @Enumerated(EnumType.STRING) IdentifierScheme scheme,
    @Schema(description = "In the normal form of the scheme; a check character must fit")
        @NotNull
        @Size(min = 1, max = 40)
        String value)
    implements Comparable<OtherIdentifier> {

  private static final String POINTER = "/identifiers";

  private static final Comparator<OtherIdentifier> ORDER =
      Comparator.comparing(OtherIdentifier::scheme).thenComparing(OtherIdentifier::value);

  /**
   * What is wrong with it. The list is kept in an order of its own, so that the error names the id
   * instead of a place in what was sent.
   */
  FieldError error(String code, String detail) {
    return new FieldError(POINTER, code, detail, Map.of("scheme", scheme, "value", value));
  }

  /** The same, with the institution that has it. */
  FieldError takenBy(UUID institution, String code) {
    return new FieldError(
        POINTER,
        code,
        "Institution " + institution + " has it, and one only can.",
        Map.of("scheme", scheme, "value", value, InstitutionProblems.EXISTING_ID, institution));
  }

  @Override
  public int compareTo(OtherIdentifier other) {
    return ORDER.compare(this, other);
  }
}
