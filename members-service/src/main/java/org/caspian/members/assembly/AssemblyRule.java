package org.caspian.members.assembly;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caspian.platform.command.Label;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.LatinText;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of an assembly that is to be kept. */
enum AssemblyRule implements Rule<AssemblyRule.Case> {
  /** An assembly can be listed by one Latin line. */
  LABEL_IS_KNOWN(
      "/label",
      "required",
      "None of the names is one line of Latin letters only, so a label is needed.") {
    @Override
    boolean isMetBy(Case asked) {
      return Label.of(asked.profile().label(), asked.profile().name()).isPresent();
    }
  },
  /** A label that is asked for is such a line. */
  LABEL_IS_LATIN("/label", "not-latin", "A label is one line of Latin letters.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.profile().label() == null || LatinText.isLine(asked.profile().label());
    }
  },
  /** The last day is none before the first. */
  END_IS_NOT_BEFORE_START("/endsOn", "before-start", "The last day is before the first one.") {
    @Override
    boolean isMetBy(Case asked) {
      return !asked.endsOn().isBefore(asked.startsOn());
    }
  },
  /** A code names one item. */
  AGENDA_CODES_DIFFER("/agenda", "duplicate", "Two items of the agenda have the same code.") {
    @Override
    boolean isMetBy(Case asked) {
      return codes(asked.profile()).distinct().count() == asked.profile().agenda().size();
    }
  },
  /** What is moved for an item stays under it. */
  ITEMS_WITH_MOTIONS_STAY("/agenda", "in-use", "There is a motion for an item that is left out.") {
    @Override
    boolean isMetBy(Case asked) {
      return codes(asked.profile()).collect(Collectors.toSet()).containsAll(asked.usedItems());
    }
  };

  private final FieldError violation;

  AssemblyRule(String pointer, String code, String detail) {
    this.violation = new FieldError(pointer, code, detail);
  }

  /**
   * An assembly as it is asked for.
   *
   * @param usedItems the codes of items for which there are motions
   */
  record Case(
      AssemblyProfile profile, LocalDate startsOn, LocalDate endsOn, Set<String> usedItems) {}

  abstract boolean isMetBy(Case asked);

  private static Stream<String> codes(AssemblyProfile profile) {
    return profile.agenda().stream().map(AgendaItem::code);
  }

  @Override
  public Stream<FieldError> violations(Case asked) {
    return isMetBy(asked) ? Stream.empty() : Stream.of(violation);
  }

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(Case asked) {
    Rule.check(List.of(values()), asked, "The assembly cannot be kept so.");
  }
}
