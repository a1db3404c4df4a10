package org.caspian.members.unit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.members.institution.RorId;
import org.caspian.platform.command.Label;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.LatinText;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of an organisational unit that has the right shape. */
enum UnitRule implements Rule<UnitRule.Case> {
  /** A unit can be listed by one Latin line. */
  LABEL_IS_KNOWN("/label", "required", "None of the names is one line of Latin letters only.") {
    @Override
    boolean isMetBy(Case subject) {
      return Label.of(subject.profile().label(), subject.profile().name()).isPresent();
    }
  },
  /** A label that is asked for is such a line. */
  LABEL_IS_LATIN("/label", "not-latin", "A label is one line of Latin letters.") {
    @Override
    boolean isMetBy(Case subject) {
      String label = subject.profile().label();
      return label == null || LatinText.isLine(label);
    }
  },
  /** It is a part of a unit that there is. */
  PARENT_IS_OPEN("/parent", "unknown", "The institution has no such unit that is open.") {
    @Override
    boolean isMetBy(Case subject) {
      UUID parent = subject.profile().parent();
      return parent == null || subject.tree().has(parent);
    }
  },
  /** Nothing is a part of itself. */
  PARENT_IS_NO_PART("/parent", "part-of-itself", "It is the unit itself, or a part of it.") {
    @Override
    boolean isMetBy(Case subject) {
      return !subject.tree().isInside(subject.profile().parent(), subject.unit());
    }
  },
  /** Nobody finds what is that deep. */
  TREE_IS_NOT_DEEP(
      new FieldError(
          "/parent",
          "too-deep",
          "At most " + UnitTree.MOST_LEVELS + " units are one inside of the other.",
          Map.of("max", UnitTree.MOST_LEVELS))) {
    @Override
    boolean isMetBy(Case subject) {
      UnitTree tree = subject.tree();
      return tree.levelOf(subject.profile().parent()) + tree.heightOf(subject.unit())
          <= UnitTree.MOST_LEVELS;
    }
  };

  private final FieldError violation;

  UnitRule(String pointer, String code, String detail) {
    this(new FieldError(pointer, code, detail));
  }

  UnitRule(FieldError violation) {
    this.violation = violation;
  }

  /**
   * A unit as it is to be.
   *
   * @param unit one that there is, or the id of one that is to be made
   * @param tree all that its institution has
   */
  record Case(UUID unit, UnitProfile profile, UnitTree tree) {}

  abstract boolean isMetBy(Case subject);

  @Override
  public Stream<FieldError> violations(Case subject) {
    return isMetBy(subject) ? Stream.empty() : Stream.of(violation);
  }

  /**
   * Checks all rules, and before them what the shape asks for that a schema cannot say.
   *
   * @throws ProblemException {@link Problems#INVALID_BODY} for a ROR id with wrong check digits,
   *     {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(Case subject) {
    String ror = subject.profile().ror();
    if (ror != null && !RorId.isValid(ror)) {
      throw new ProblemException(Problems.INVALID_BODY, "The unit cannot be written so.")
          .at("/ror", "bad-check-digits", "The check digits do not fit.");
    }
    Rule.check(List.of(values()), subject, "The unit cannot be kept so.");
  }
}
