package org.caspian.projects.project;

import java.util.List;
import java.util.UUID;
import org.caspian.platform.outbox.OutboxMessage;

/**
 * What is told about a project: where it and its partners stand. It is told to those who may know
 * of the project after the change; titles and reasons, which people write, are left out.
 */
record ProjectMessage(
    UUID id,
    String number,
    ProjectState state,
    String theme,
    UUID coordinator,
    List<Partner> partners) {

  /** A partner, as a message tells of it. */
  record Partner(UUID institutionId, PartnerState state) {}

  static OutboxMessage created(Project project) {
    return of("org.caspian.projects.project.created.v1", project);
  }

  static OutboxMessage updated(Project project) {
    return of("org.caspian.projects.project.updated.v1", project);
  }

  static OutboxMessage partnerInvited(Project project) {
    return of("org.caspian.projects.project.partner-invited.v1", project);
  }

  static OutboxMessage partnerConfirmed(Project project) {
    return of("org.caspian.projects.project.partner-confirmed.v1", project);
  }

  static OutboxMessage partnerDeclined(Project project) {
    return of("org.caspian.projects.project.partner-declined.v1", project);
  }

  static OutboxMessage partnerWithdrawn(Project project) {
    return of("org.caspian.projects.project.partner-withdrawn.v1", project);
  }

  static OutboxMessage submitted(Project project) {
    return of("org.caspian.projects.project.submitted.v1", project);
  }

  private static OutboxMessage of(String type, Project project) {
    return OutboxMessage.of(
        type,
        "/v1/projects/" + project.id(),
        project.audience(),
        new ProjectMessage(
            project.id(),
            project.number(),
            project.state(),
            project.profile().theme(),
            project.coordinator(),
            project.partners().stream()
                .map(partner -> new Partner(partner.institutionId(), partner.state()))
                .toList()));
  }
}
