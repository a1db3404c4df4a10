package org.caspian.projects.project;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.command.Internal;
import org.caspian.platform.command.PartOfRoot;

/** An institution that the coordinator of a project has invited, and what came of it. */
@Entity
class ProjectPartner implements PartOfRoot {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Project project;

  private UUID institutionId;

  @Enumerated(EnumType.STRING)
  private PartnerState state;

  private Instant invitedAt;
  private Instant decidedAt;

  /** Not everybody who reads the history may read it; the entry of the command has it as well. */
  @Internal private String refusalReason;

  /** For Hibernate. */
  protected ProjectPartner() {}

  ProjectPartner(UUID id, Project project, UUID institutionId, Instant at) {
    this.id = id;
    this.project = project;
    this.institutionId = institutionId;
    invite(at);
  }

  /** It is asked, for the first time or once more. */
  final void invite(Instant at) {
    state = PartnerState.INVITED;
    invitedAt = at;
    decidedAt = null;
    refusalReason = null;
  }

  /**
   * It says yes.
   *
   * @throws IllegalStateException if it is not invited; {@link ProjectCommand} refuses that
   */
  void confirm(Instant at) {
    decide(state == PartnerState.INVITED, PartnerState.CONFIRMED, at);
  }

  /**
   * It says no, also after a yes.
   *
   * @param reason null if it gives none
   * @throws IllegalStateException if it neither is invited nor takes part
   */
  void decline(String reason, Instant at) {
    decide(state.isLive(), PartnerState.DECLINED, at);
    refusalReason = reason;
  }

  /**
   * It is not wanted any more.
   *
   * @throws IllegalStateException if it neither is invited nor takes part
   */
  void withdraw(Instant at) {
    decide(state.isLive(), PartnerState.WITHDRAWN, at);
  }

  private void decide(boolean possible, PartnerState decision, Instant at) {
    if (!possible) {
      throw new IllegalStateException(state + " cannot become " + decision);
    }
    state = decision;
    decidedAt = at;
  }

  @Override
  public Project root() {
    return project;
  }

  @Override
  public Object shownId() {
    return institutionId;
  }

  UUID institutionId() {
    return institutionId;
  }

  PartnerState state() {
    return state;
  }

  /** When it was asked last. */
  Instant invitedAt() {
    return invitedAt;
  }

  /** When it came to stand where it stands, if it is not just invited. */
  Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  /** Why it said no, if it did and gave a reason. */
  Optional<String> refusalReason() {
    return Optional.ofNullable(refusalReason).filter(reason -> state == PartnerState.DECLINED);
  }
}
