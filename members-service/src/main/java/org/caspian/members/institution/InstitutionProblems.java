package org.caspian.members.institution;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Retry;

/** The refusals that only institutions know. */
final class InstitutionProblems {

  /** The extension member that names the object in the way. */
  static final String EXISTING_ID = "existingId";

  private static final ProblemType DUPLICATE_ROR =
      new ProblemType(409, "duplicate-ror", "Another institution has this ROR id", Retry.NEVER);
  private static final ProblemType DUPLICATE_DOMAIN =
      new ProblemType(409, "duplicate-domain", "Another institution has this domain", Retry.NEVER);

  private static final ProblemType MALFORMED_CSV =
      new ProblemType(400, "malformed-csv", "The body is not well-formed CSV", Retry.NEVER);

  private InstitutionProblems() {}

  static ProblemException malformedCsv(String detail) {
    return new ProblemException(MALFORMED_CSV, detail);
  }

  static ProblemException tooManyRows(int most) {
    return new ProblemException(Problems.INVALID_BODY, "It has more than " + most + " rows.")
        .at("/rows", "too-many", "At most " + most + ".");
  }

  static ProblemException secretariatOnly() {
    return new ProblemException(Problems.FORBIDDEN, "Only the secretariat may do this.");
  }

  static ProblemException duplicateRor(UUID existing) {
    return duplicate(DUPLICATE_ROR, "/ror", existing);
  }

  static ProblemException duplicateDomain(UUID existing) {
    return duplicate(DUPLICATE_DOMAIN, "/domain", existing);
  }

  /** Whether another institution is in the way. */
  static boolean isDuplicate(ProblemException refusal) {
    return refusal.is(DUPLICATE_ROR)
        || refusal.is(DUPLICATE_DOMAIN)
        || refusal.is(LocalReferences.DUPLICATE);
  }

  private static ProblemException duplicate(ProblemType type, String pointer, UUID existing) {
    return new ProblemException(type, "It is that of institution " + existing + ".")
        .errors(
            List.of(
                new FieldError(
                    pointer,
                    type.code(),
                    "One institution only can have it.",
                    Map.of(EXISTING_ID, existing))))
        .with(EXISTING_ID, existing);
  }
}
