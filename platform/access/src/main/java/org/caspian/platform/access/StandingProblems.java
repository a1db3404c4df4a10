package org.caspian.platform.access;

import static org.caspian.platform.rest.Retry.AFTER_REFETCH;
import static org.caspian.platform.rest.Retry.LATER;
import static org.caspian.platform.rest.Retry.NEVER;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;

/** The refusals that come of an institution's standing, the same from every service. */
public final class StandingProblems {

  /** The caller's institution is not an active member. */
  public static final ProblemType NOT_A_MEMBER =
      new ProblemType(403, "not-a-member", "Only an active member may do this", NEVER);

  /** How the caller's institution stands forbids it: a suspension, arrears or its category. */
  public static final ProblemType SUSPENDED =
      new ProblemType(403, "suspended", "How the caller's institution stands forbids this", NEVER);

  /** Another institution that takes part is not an active member. */
  public static final ProblemType COUNTERPART_NOT_A_MEMBER =
      new ProblemType(
          422,
          "counterpart-not-a-member",
          "The other institution is not an active member",
          AFTER_REFETCH);

  /** How another institution that takes part stands forbids it: by the same three. */
  public static final ProblemType COUNTERPART_SUSPENDED =
      new ProblemType(
          422,
          "counterpart-suspended",
          "How the other institution stands forbids this",
          AFTER_REFETCH);

  /** No message about the institution has arrived here; one created just now is known soon. */
  public static final ProblemType INSTITUTION_UNKNOWN =
      new ProblemType(422, "institution-unknown", "The institution is not known here yet", LATER);

  /** An institution was merged into another, which acts for it since. */
  public static final ProblemType INSTITUTION_MERGED =
      new ProblemType(409, "institution-merged", "The institution was merged into another", NEVER);

  private static final String SUCCESSOR = "successorId";

  private StandingProblems() {}

  /**
   * The refusal of what only an institution that goes on may do, or take part in.
   *
   * @param successor the one that acts for it now
   */
  public static ProblemException merged(UUID successor) {
    return new ProblemException(
            INSTITUTION_MERGED, "Its successor is institution " + successor + ".")
        .with(SUCCESSOR, successor);
  }

  /**
   * The same of a request that names some.
   *
   * @param errors what {@link #merged(String, UUID)} says of each; one at least
   */
  public static ProblemException merged(List<FieldError> errors) {
    return new ProblemException(INSTITUTION_MERGED, "Name its successor instead.")
        .errors(errors)
        .with(SUCCESSOR, errors.getFirst().params().get(SUCCESSOR));
  }

  /**
   * The same about a member of a request.
   *
   * @param pointer the member that names it
   */
  public static FieldError merged(String pointer, UUID successor) {
    return new FieldError(
        pointer,
        INSTITUTION_MERGED.code(),
        "It was merged into institution " + successor + ".",
        Map.of(SUCCESSOR, successor));
  }
}
