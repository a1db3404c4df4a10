package org.caspian.projects.project;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caspian.platform.access.StandingProblems;
import org.caspian.platform.directory.KnownInstitution;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Rule;

/**
 * What must be true of a project that is handed in. Counted are the coordinator and the partners
 * that have confirmed, as far as they are active members that the effect NEW_PROJECTS does not
 * hinder. All that is not met is told at once; the first of it, in the order of this list, gives
 * the problem its code. Pointers lead into the project as it is read.
 */
enum SubmissionRule implements Rule<SubmissionRule.Consortium> {
  /** The association is one of countries around a sea. */
  TWO_COUNTRIES(ProjectProblems.NEEDS_TWO_COUNTRIES) {
    @Override
    public Stream<FieldError> violations(Consortium consortium) {
      long countries =
          consortium
              .counted()
              .map(KnownInstitution::country)
              .filter(Objects::nonNull)
              .distinct()
              .count();
      return tooFew(countries, "The active members that take part are not from two countries.");
    }
  },
  /** Nobody is a consortium alone. */
  TWO_MEMBERS(ProjectProblems.NEEDS_TWO_MEMBERS) {
    @Override
    public Stream<FieldError> violations(Consortium consortium) {
      return tooFew(consortium.counted().count(), "Fewer than two active members take part.");
    }
  },
  /** Nobody is handed in who has not said yes, or passed over who may still say it. */
  PARTNERS_HAVE_DECIDED(ProjectProblems.PARTNER_UNDECIDED) {
    @Override
    public Stream<FieldError> violations(Consortium consortium) {
      return partners(
          consortium, PartnerState.INVITED, institution -> true, "It has not decided yet.");
    }
  },
  /** Who has confirmed is a member still. */
  PARTNERS_ARE_MEMBERS(StandingProblems.COUNTERPART_NOT_A_MEMBER) {
    @Override
    public Stream<FieldError> violations(Consortium consortium) {
      return partners(
          consortium,
          PartnerState.CONFIRMED,
          institution -> !institution.isMember(),
          "It has no active membership.");
    }
  },
  /** Who has confirmed may begin projects. */
  PARTNERS_ARE_NOT_SUSPENDED(StandingProblems.COUNTERPART_SUSPENDED) {
    @Override
    public Stream<FieldError> violations(Consortium consortium) {
      return partners(
          consortium,
          PartnerState.CONFIRMED,
          institution -> institution.isMember() && !mayBegin(institution),
          "It is under the effect " + ProjectCommand.NEW_PROJECTS + ".");
    }
  };

  private static final int LEAST = 2;

  private final ProblemType problem;

  SubmissionRule(ProblemType problem) {
    this.problem = problem;
  }

  /**
   * What is judged.
   *
   * @param project the project
   * @param known how those stand who take part in it, by their ids
   */
  record Consortium(Project project, Map<UUID, KnownInstitution> known) {

    /** Those that count. */
    Stream<KnownInstitution> counted() {
      Stream<UUID> confirmed =
          project.partners().stream()
              .filter(partner -> partner.state() == PartnerState.CONFIRMED)
              .map(ProjectPartner::institutionId);
      return Stream.concat(Stream.of(project.coordinator()), confirmed)
          .map(known::get)
          .filter(Objects::nonNull)
          // Two that were merged into one are one.
          .distinct()
          .filter(SubmissionRule::mayBegin);
    }
  }

  /** Why it cannot be handed in; empty if it can. */
  static Optional<ProblemException> refusal(Consortium consortium) {
    return Stream.of(values())
        .filter(rule -> rule.violations(consortium).findAny().isPresent())
        .findFirst()
        .map(
            first ->
                new ProblemException(first.problem, "The project cannot be submitted so.")
                    .errors(violationsOfAll(consortium)));
  }

  private static List<FieldError> violationsOfAll(Consortium consortium) {
    return Stream.of(values()).flatMap(rule -> rule.violations(consortium)).toList();
  }

  Stream<FieldError> tooFew(long found, String detail) {
    return found >= LEAST
        ? Stream.empty()
        : Stream.of(
            new FieldError(
                "/partners", problem.code(), detail, Map.of("least", LEAST, "found", found)));
  }

  Stream<FieldError> partners(
      Consortium consortium,
      PartnerState state,
      Predicate<KnownInstitution> isAtFault,
      String detail) {
    List<ProjectPartner> partners = consortium.project().partners();
    return IntStream.range(0, partners.size())
        .filter(index -> partners.get(index).state() == state)
        .filter(
            index -> isAtFault.test(consortium.known().get(partners.get(index).institutionId())))
        .mapToObj(
            index ->
                new FieldError(
                    "/partners/" + index,
                    problem.code(),
                    detail,
                    Map.of("institutionId", partners.get(index).institutionId())));
  }

  private static boolean mayBegin(KnownInstitution institution) {
    return institution.isMember() && !institution.isUnder(ProjectCommand.NEW_PROJECTS);
  }
}
