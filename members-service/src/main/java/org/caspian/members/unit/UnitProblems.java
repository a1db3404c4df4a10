package org.caspian.members.unit;

import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Retry;

/** The refusals that only organisational units know. */
final class UnitProblems {

  /** A ROR id is of one unit only. */
  static final ProblemType DUPLICATE_UNIT_ROR =
      new ProblemType(409, "duplicate-unit-ror", "Another unit has this ROR id", Retry.NEVER);

  /** An institution has as many units as it may have. */
  static final ProblemType TOO_MANY_UNITS =
      new ProblemType(
          409, "too-many-units", "The institution has as many units as it may have", Retry.NEVER);

  /** A unit of which others are parts stays. */
  static final ProblemType UNIT_HAS_PARTS =
      new ProblemType(409, "unit-has-parts", "Open units are parts of it", Retry.AFTER_REFETCH);

  private UnitProblems() {}

  /** Why somebody may not write of the units of an institution; empty if it may. */
  static Optional<ProblemException> ofAnother(UUID institution, Caller caller) {
    return caller.isSecretariat() || caller.is(institution)
        ? Optional.empty()
        : Optional.of(
            new ProblemException(
                Problems.NOT_YOUR_PART,
                "Only the institution itself or the secretariat may do this."));
  }

  static ProblemException duplicateRor(UUID existing) {
    String detail = "Unit " + existing + " has it, and one only can.";
    return new ProblemException(DUPLICATE_UNIT_ROR, detail)
        .at("/ror", DUPLICATE_UNIT_ROR.code(), detail)
        .with("existingId", existing);
  }

  static ProblemException tooMany(int most) {
    return new ProblemException(TOO_MANY_UNITS, "It has " + most + " that are open.");
  }

  static ProblemException hasParts() {
    return new ProblemException(
        UNIT_HAS_PARTS, "Those are closed first, or made parts of another unit.");
  }

  static ProblemException inFuture() {
    String detail = "The last day is not after today.";
    return new ProblemException(Problems.RULE_VIOLATED, detail).at("/to", "in-future", detail);
  }

  static ProblemException beforeFrom() {
    String detail = "The last day is not before the first.";
    return new ProblemException(Problems.RULE_VIOLATED, detail).at("/to", "before-from", detail);
  }
}
