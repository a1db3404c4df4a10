package org.caspian.projects.project;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.StandingProblems;
import org.caspian.platform.command.Action;
import org.caspian.platform.directory.KnownInstitution;
import org.caspian.platform.directory.Standing;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.projects.ProjectsScopes;

/**
 * What may be done with a project. Refused in this order: who may not know of it, whose part it is
 * not, whose standing forbids it, what the state does not allow, what {@link SubmissionRule} asks.
 */
enum ProjectCommand implements Action<ProjectCommand.Case> {
  /** Change what it is about. */
  UPDATE,
  /** Ask an institution to take part. */
  INVITE,
  /** Take an invitation back, or go on without a partner that has confirmed. */
  WITHDRAW_INVITATION,
  /** Say yes to an invitation. */
  CONFIRM,
  /** Say no to an invitation, or step back after a yes. */
  REFUSE,
  /** Hand it in. */
  SUBMIT,
  /** Name it in the caller's own words: everybody who sees it has a name of its own. */
  SET_LOCAL_REFERENCE;

  /** The effect of a suspension that forbids to begin or join projects. */
  static final String NEW_PROJECTS = "NEW_PROJECTS";

  private static final Set<ProjectCommand> COORDINATOR =
      EnumSet.of(UPDATE, INVITE, WITHDRAW_INVITATION, SUBMIT);
  private static final Set<ProjectCommand> ON_A_PARTNER =
      EnumSet.of(WITHDRAW_INVITATION, CONFIRM, REFUSE);
  private static final Set<ProjectCommand> BEGINNING = EnumSet.of(INVITE, CONFIRM, SUBMIT);

  /**
   * A project and what else decides about it.
   *
   * @param partner whose part the command is about, if it is about one
   * @param known how those stand who take part in the project, by their ids
   */
  record Case(
      Project project, Optional<ProjectPartner> partner, Map<UUID, KnownInstitution> known) {

    Case(Project project, Map<UUID, KnownInstitution> known) {
      this(project, Optional.empty(), known);
    }
  }

  /**
   * What the caller may do with the project now. What is about a partner is about the caller's own
   * part; the coordinator's is about any that is invited or takes part.
   */
  static List<ProjectCommand> allowed(
      Project project, Map<UUID, KnownInstitution> known, Caller caller) {
    List<ProjectPartner> live =
        project.partners().stream().filter(partner -> partner.state().isLive()).toList();
    Optional<ProjectPartner> own =
        live.stream()
            .filter(partner -> caller.is(partner.institutionId()))
            // Of several that were merged into it: what is undecided waits for it.
            .min(Comparator.comparing(partner -> partner.state() != PartnerState.INVITED));
    return allowed(new Case(project, own.or(() -> live.stream().findFirst()), known), caller);
  }

  /** What the caller may do about this partner now. */
  static List<ProjectCommand> allowed(
      ProjectPartner partner, Map<UUID, KnownInstitution> known, Caller caller) {
    return allowed(new Case(partner.root(), Optional.of(partner), known), caller).stream()
        .filter(ON_A_PARTNER::contains)
        .toList();
  }

  private static List<ProjectCommand> allowed(Case subject, Caller caller) {
    return Action.allowed(ProjectCommand.class, subject, caller, ProjectsScopes.WRITE);
  }

  @Override
  public Optional<ProblemException> refusal(Case subject, Caller caller) {
    return hidden(subject, caller)
        .or(() -> notItsPart(subject, caller))
        .or(() -> standing(subject, caller))
        .or(() -> conflict(subject))
        .or(() -> unready(subject));
  }

  /** Who has just declined is answered with the project, and can do nothing with it any more. */
  private static Optional<ProblemException> hidden(Case subject, Caller caller) {
    return subject.project().audience().includes(caller)
        ? Optional.empty()
        : Optional.of(ProjectProblems.notFound());
  }

  private Optional<ProblemException> notItsPart(Case subject, Caller caller) {
    return isPartOf(subject, caller)
        ? Optional.empty()
        : Optional.of(
            new ProblemException(
                Problems.NOT_YOUR_PART, "It is another institution's to do this."));
  }

  private boolean isPartOf(Case subject, Caller caller) {
    if (COORDINATOR.contains(this)) {
      return caller.is(subject.project().coordinator());
    }
    return !ON_A_PARTNER.contains(this)
        || subject.partner().filter(partner -> caller.is(partner.institutionId())).isPresent();
  }

  private Optional<ProblemException> standing(Case subject, Caller caller) {
    return BEGINNING.contains(this)
        ? caller
            .among(subject.known().keySet())
            .map(own -> Standing.refusalOfCaller(subject.known().get(own), NEW_PROJECTS))
            .orElseGet(ProjectCommand::notHeardOf)
        : Optional.empty();
  }

  /** Of the one into which it was merged nothing was heard yet: how that stands is not known. */
  private static Optional<ProblemException> notHeardOf() {
    return Optional.of(
        new ProblemException(
            StandingProblems.INSTITUTION_UNKNOWN,
            "If it was merged just now, try again in a few seconds."));
  }

  private Optional<ProblemException> conflict(Case subject) {
    if (this == SET_LOCAL_REFERENCE) {
      return Optional.empty();
    }
    ProjectState state = subject.project().state();
    if (state != ProjectState.DRAFT) {
      return Optional.of(stateConflict("The project is " + state));
    }
    return !ON_A_PARTNER.contains(this) || partnerAllows(subject)
        ? Optional.empty()
        : Optional.of(stateConflict("The partner's state does not allow it"));
  }

  /** A yes is said once; to part is possible as long as nothing is submitted. */
  private boolean partnerAllows(Case subject) {
    return subject
        .partner()
        .map(ProjectPartner::state)
        .filter(state -> this == CONFIRM ? state == PartnerState.INVITED : state.isLive())
        .isPresent();
  }

  private ProblemException stateConflict(String fact) {
    return new ProblemException(Problems.STATE_CONFLICT, fact + ": " + this + " is not possible.");
  }

  private Optional<ProblemException> unready(Case subject) {
    if (this != SUBMIT) {
      return Optional.empty();
    }
    // Each partner was known when it was invited: what is not, was merged since.
    return subject.known().keySet().containsAll(subject.project().audience().ids())
        ? SubmissionRule.refusal(new SubmissionRule.Consortium(subject.project(), subject.known()))
        : notHeardOf();
  }
}
