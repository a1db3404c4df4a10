package org.caspian.projects.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * That an institution may know of a project, with what lists ask of the project and of its own part
 * in it; for queries. {@link Project} writes the row, triggers write what it has of the project.
 */
@Entity
@Immutable
@IdClass(ProjectAudience.Key.class)
class ProjectAudience {

  @Id private UUID audience;

  @Id
  @Column(name = "project_id")
  private UUID id;

  @Enumerated(EnumType.STRING)
  private ProjectState state;

  private String theme;
  private UUID coordinator;

  /** Null for the coordinator. */
  @Enumerated(EnumType.STRING)
  @Column(name = "partner_state")
  private PartnerState partnerState;

  /** For Hibernate. */
  protected ProjectAudience() {}

  /** Of whom and of which project. */
  record Key(UUID audience, UUID id) {}
}
