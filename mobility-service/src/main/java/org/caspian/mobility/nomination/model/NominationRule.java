package org.caspian.mobility.nomination.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.caspian.mobility.agreement.model.AcademicYear;
import org.caspian.mobility.agreement.model.ConditionTerms;
import org.caspian.mobility.agreement.model.VersionState;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Rule;

/** What must be true of a nomination under the agreement that it names. */
public enum NominationRule implements Rule<Candidacy> {
  /** Nominations are made under an agreement that all parties have approved. */
  AGREEMENT_IS_APPROVED("/agreementId", "agreement-not-approved") {
    @Override
    boolean isMetBy(Candidacy candidacy) {
      return candidacy.version().state() == VersionState.APPROVED;
    }

    @Override
    FieldError error(Candidacy candidacy) {
      VersionState state = candidacy.version().state();
      return because("The agreement is " + state + ".", Map.of("state", state));
    }
  },
  /** Only the institution that a condition names as sending nominates under it. */
  NOMINATOR_SENDS("/conditionId", "wrong-direction") {
    @Override
    boolean isMetBy(Candidacy candidacy) {
      return candidacy.nominators().contains(candidacy.terms().sending());
    }

    @Override
    FieldError error(Candidacy candidacy) {
      return because(
          "In this condition the caller receives.", Map.of("sending", candidacy.terms().sending()));
    }
  },
  /** Nobody nominates to itself: after a merger of the two there is no other one to say yes. */
  RECEIVER_IS_ANOTHER("/conditionId", "own-condition") {
    @Override
    boolean isMetBy(Candidacy candidacy) {
      ConditionTerms terms = candidacy.terms();
      return !candidacy.nominators().containsAll(Set.of(terms.sending(), terms.receiving()));
    }

    @Override
    FieldError error(Candidacy candidacy) {
      return because("The caller acts for both of its institutions.", Map.of());
    }
  },
  /** A condition has seats in its own academic years only. */
  YEAR_IS_COVERED("/academicYear", "year-not-covered") {
    @Override
    boolean isMetBy(Candidacy candidacy) {
      return candidacy.terms().covers(candidacy.academicYear());
    }

    @Override
    FieldError error(Candidacy candidacy) {
      return because(
          "The condition has no seats in this year.",
          Map.of(
              "firstAcademicYear", candidacy.terms().firstAcademicYear().toString(),
              "lastAcademicYear", candidacy.terms().lastAcademicYear().toString()));
    }
  },
  /** A stay begins before it ends. */
  START_IS_BEFORE_END("/plannedEnd", "not-after-start") {
    @Override
    boolean isMetBy(Candidacy candidacy) {
      return candidacy.plannedStart().isBefore(candidacy.plannedEnd());
    }

    @Override
    FieldError error(Candidacy candidacy) {
      return because(
          "The end is not after the start.",
          Map.of("plannedStart", candidacy.plannedStart().toString()));
    }
  },
  /** A stay begins in the academic year whose seat it takes. */
  START_IS_IN_THE_YEAR("/plannedStart", "outside-academic-year") {
    @Override
    boolean isMetBy(Candidacy candidacy) {
      AcademicYear year = candidacy.academicYear();
      return !candidacy.plannedStart().isBefore(year.firstDay())
          && !candidacy.plannedStart().isAfter(year.lastDay());
    }

    @Override
    FieldError error(Candidacy candidacy) {
      AcademicYear year = candidacy.academicYear();
      return because(
          "The start is not in the academic year " + year + ".",
          Map.of("from", year.firstDay().toString(), "to", year.lastDay().toString()));
    }
  },
  /** A stay ends while the condition holds; it may go on beyond the year in which it begins. */
  END_IS_IN_THE_CONDITIONS_YEARS("/plannedEnd", "outside-agreement") {
    @Override
    boolean isMetBy(Candidacy candidacy) {
      return !candidacy.plannedEnd().isAfter(lastDay(candidacy));
    }

    @Override
    FieldError error(Candidacy candidacy) {
      return because(
          "The end is after the last day of the condition.",
          Map.of("to", lastDay(candidacy).toString()));
    }

    private LocalDate lastDay(Candidacy candidacy) {
      return candidacy.terms().lastAcademicYear().lastDay();
    }
  },
  /** A condition that names fields of education admits persons of these fields only. */
  FIELD_IS_ADMITTED("/iscedF", "field-not-admitted") {
    @Override
    boolean isMetBy(Candidacy candidacy) {
      return candidacy.terms().admitsField(candidacy.iscedF());
    }

    @Override
    FieldError error(Candidacy candidacy) {
      return because(
          "The condition does not admit this field.",
          Map.of("admitted", candidacy.terms().iscedF()));
    }
  },
  /** A condition that names levels admits persons of these levels only. */
  LEVEL_IS_ADMITTED("/eqfLevel", "level-not-admitted") {
    @Override
    boolean isMetBy(Candidacy candidacy) {
      return candidacy.terms().admitsLevel(candidacy.eqfLevel());
    }

    @Override
    FieldError error(Candidacy candidacy) {
      return because(
          "The condition does not admit this level.",
          Map.of("admitted", candidacy.terms().eqfLevels()));
    }
  };

  /** What is said of a nomination that does not meet all. */
  public static final String REFUSED = "The nomination cannot be made so.";

  private final String pointer;
  private final String code;

  NominationRule(String pointer, String code) {
    this.pointer = pointer;
    this.code = code;
  }

  /**
   * Checks all rules.
   *
   * @throws ProblemException 422 with every rule that is not met
   */
  public static void check(Candidacy candidacy) {
    Rule.check(List.of(values()), candidacy, REFUSED);
  }

  @Override
  public Stream<FieldError> violations(Candidacy candidacy) {
    return isMetBy(candidacy) ? Stream.empty() : Stream.of(error(candidacy));
  }

  abstract boolean isMetBy(Candidacy candidacy);

  abstract FieldError error(Candidacy candidacy);

  FieldError because(String detail, Map<String, Object> members) {
    return new FieldError(pointer, code, detail, members);
  }
}
