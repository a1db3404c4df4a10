package org.caspian.projects.project;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.AudienceRows;
import org.caspian.platform.command.Label;
import org.caspian.platform.command.RootType;
import org.caspian.platform.command.SharedRoot;
import org.caspian.platform.directory.KnownInstitution;
import org.caspian.platform.directory.Standing;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A joint project: one institution coordinates it and invites others. It is known to the
 * coordinator and to those who are invited or have confirmed; who declines, or is not wanted any
 * more, knows nothing of it from then on.
 */
@Entity
@RootType("Project")
@AudienceRows(ProjectAudience.class)
class Project extends SharedRoot {

  private String number;

  @Enumerated(EnumType.STRING)
  private ProjectState state;

  @JdbcTypeCode(SqlTypes.JSON)
  private SortedMap<String, String> title;

  @Embedded private Label label;
  private String theme;
  private UUID coordinator;
  private Instant submittedAt;

  @OneToMany(mappedBy = "project", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  @BatchSize(size = PageRequest.MAX_LIMIT)
  private List<ProjectPartner> partners = new ArrayList<>();

  /** For Hibernate. */
  protected Project() {}

  /**
   * A new project, as a draft of the caller's institution.
   *
   * @param number the number that people say
   * @param profile meets every {@link ProfileRule}
   */
  Project(UUID id, String number, ProjectProfile profile, Caller caller, Instant at) {
    super(id, Audience.of(caller.requireInstitution()), at, caller.clientId());
    this.number = number;
    this.state = ProjectState.DRAFT;
    this.coordinator = caller.requireInstitution();
    this.label = Label.of(profile.label(), profile.title()).orElseThrow();
    take(profile);
  }

  /** What was asked for: the profile without a label that only follows the titles. */
  ProjectProfile asked() {
    return profile().withLabel(label.given() ? label.text() : null);
  }

  /**
   * The coordinator takes over what is different. Who has confirmed has said yes to these titles
   * and this theme: with others it is asked again.
   *
   * @param asked made from {@link #asked}; meets every {@link ProfileRule}
   * @return whether anything was
   * @throws ProblemException what {@link ProjectCommand#refusal} says
   */
  boolean revise(ProjectProfile asked, Act act) {
    ProjectCommand.UPDATE.require(new ProjectCommand.Case(this, act.known()), act.caller());
    Label next = label.revised(asked.label(), asked.title()).orElseThrow();
    boolean same = next.equals(label) && asked.withLabel(label.text()).equals(profile());
    if (!same) {
      if (!asked.isAboutTheSame(profile())) {
        askAgain(act);
      }
      label = next;
      take(asked);
      changed(act);
    }
    return !same;
  }

  private void askAgain(Act act) {
    partners.stream()
        .filter(partner -> partner.state() == PartnerState.CONFIRMED)
        .forEach(partner -> partner.invite(act.at()));
  }

  private void take(ProjectProfile profile) {
    title = profile.title();
    theme = profile.theme();
  }

  /**
   * The coordinator asks an institution to take part; one that declined or was not wanted any more
   * may be asked again.
   *
   * @param partnerId the key of the partner's row, if it is asked for the first time
   * @throws ProblemException what {@link ProjectCommand#refusal} says; 422 for each {@link
   *     InvitationRule} and for the standing of the other; {@link ProjectProblems#ALREADY_PARTNER}
   */
  void invite(UUID partnerId, KnownInstitution invited, Act act) {
    ProjectCommand.INVITE.require(new ProjectCommand.Case(this, act.known()), act.caller());
    InvitationRule.check(new InvitationRule.Invitation(this, invited.id(), act.known()));
    refuseLive(invited.id(), act.known());
    Optional<ProjectPartner> before = findPartner(invited.id());
    Standing.refusalOfCounterpart(invited, ProjectCommand.NEW_PROJECTS, InvitationRule.INSTITUTION)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    before.ifPresentOrElse(
        partner -> partner.invite(act.at()),
        () -> partners.add(new ProjectPartner(partnerId, this, invited.id(), act.at())));
    partnersChanged(act);
  }

  /** Also under the id of one that was merged into it. */
  private void refuseLive(UUID invited, Map<UUID, KnownInstitution> known) {
    partners.stream()
        .filter(partner -> partner.state().isLive())
        .filter(partner -> ActingInstitutions.of(partner.institutionId(), known).equals(invited))
        .findFirst()
        .ifPresent(
            partner -> {
              throw new ProblemException(
                      ProjectProblems.ALREADY_PARTNER, "The partner is " + partner.state() + ".")
                  .at(InvitationRule.INSTITUTION, "already-partner", "Invited already.");
            });
  }

  /**
   * The invited institution says yes.
   *
   * @param read the version of this project that it has read, if it says
   * @throws ProblemException what {@link ProjectCommand#refusal} says; 404 if there is no such
   *     partner; {@link Problems#STALE_VERSION}
   */
  void confirm(UUID institution, Optional<Long> read, Act act) {
    ProjectPartner partner = partnerFor(ProjectCommand.CONFIRM, institution, act);
    read.ifPresent(this::requireCurrent);
    partner.confirm(act.at());
    partnersChanged(act);
  }

  /**
   * The institution says no, or steps back after it had said yes. Throws as {@link #confirm}.
   *
   * @param reason null if it gives none
   */
  void refuse(UUID institution, String reason, Act act) {
    partnerFor(ProjectCommand.REFUSE, institution, act).decline(reason, act.at());
    partnersChanged(act);
  }

  /**
   * The coordinator takes an invitation back, or goes on without a partner that had said yes.
   * Throws as {@link #confirm}.
   */
  void withdrawInvitation(UUID institution, Act act) {
    partnerFor(ProjectCommand.WITHDRAW_INVITATION, institution, act).withdraw(act.at());
    partnersChanged(act);
  }

  private ProjectPartner partnerFor(ProjectCommand command, UUID institution, Act act) {
    ProjectPartner partner = partner(institution);
    command.require(new ProjectCommand.Case(this, Optional.of(partner), act.known()), act.caller());
    return partner;
  }

  private void requireCurrent(long read) {
    if (read != version()) {
      throw new ProblemException(
              Problems.STALE_VERSION, "The project has version " + version() + " now.")
          .with("currentVersion", version())
          .at("/version", "stale", "Not the current version.");
    }
  }

  /**
   * The coordinator hands it in.
   *
   * @throws ProblemException what {@link ProjectCommand#refusal} says, with all {@link
   *     SubmissionRule} that are not met
   */
  void submit(Act act) {
    ProjectCommand.SUBMIT.require(new ProjectCommand.Case(this, act.known()), act.caller());
    state = ProjectState.SUBMITTED;
    submittedAt = act.at();
    changed(act);
  }

  /** Who takes part or may knows of the project, and nobody else. */
  private void partnersChanged(Act act) {
    shareWith(new Audience(participants()));
    changed(act);
  }

  private void changed(Act act) {
    changed(act.at(), act.caller().clientId());
  }

  /** The coordinator, and the partners that are invited or have confirmed. */
  private Set<UUID> participants() {
    Set<UUID> participants = new LinkedHashSet<>(Set.of(coordinator));
    partners.stream()
        .filter(partner -> partner.state().isLive())
        .map(ProjectPartner::institutionId)
        .forEach(participants::add);
    return participants;
  }

  /**
   * Whether the reader may know why an institution declined. It was written to the coordinator;
   * other partners know that it did.
   */
  boolean showsReasonOf(UUID institution, Caller reader) {
    return reader.isSecretariat() || reader.is(coordinator) || reader.is(institution);
  }

  /** The number that people say, {@code PR-2026-00412-7}. */
  String number() {
    return number;
  }

  ProjectState state() {
    return state;
  }

  /** What it is about, with the label as it is shown. */
  ProjectProfile profile() {
    return new ProjectProfile(title, label.text(), theme);
  }

  /** The institution that leads it, which made it. */
  UUID coordinator() {
    return coordinator;
  }

  /** When it was handed in, if it was. */
  Optional<Instant> submittedAt() {
    return Optional.ofNullable(submittedAt);
  }

  /** All that were ever invited, in the order of their first invitation. */
  List<ProjectPartner> partners() {
    return Collections.unmodifiableList(partners);
  }

  /** What the institution is as a partner, if it was ever invited. */
  Optional<ProjectPartner> findPartner(UUID institution) {
    return partners.stream()
        .filter(partner -> partner.institutionId().equals(institution))
        .findFirst();
  }

  /**
   * What the institution is as a partner.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  ProjectPartner partner(UUID institution) {
    return findPartner(institution)
        .orElseThrow(() -> new ProblemException(Problems.NOT_FOUND, "There is no such partner."));
  }
}
