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
  }

  /**
   * Its invitation comes to an end.
   *
   * @throws IllegalStateException if it is not invited; {@link ProjectCommand} refuses that
   */
  void decide(PartnerState decision, Instant at) {
    if (state != PartnerState.INVITED) {
      throw new IllegalStateException("decided already: " + state);
    }
    state = decision;
    decidedAt = at;
  }

  @Override
  public Project root() {
    return project;
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

  /** When that invitation came to an end, if it has. */
  Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }
}
