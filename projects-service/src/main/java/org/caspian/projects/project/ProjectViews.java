package org.caspian.projects.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.directory.Directory;
import org.caspian.platform.directory.KnownInstitution;

/** Shows projects to the caller. */
@ApplicationScoped
class ProjectViews {

  /** What local references and history call a project. */
  static final String TYPE = "Project";

  private final Directory directory;
  private final LocalReferences localReferences;
  private final CurrentCaller caller;

  ProjectViews(Directory directory, LocalReferences localReferences, CurrentCaller caller) {
    this.directory = directory;
    this.localReferences = localReferences;
    this.caller = caller;
  }

  /** One project, with what the caller may do. */
  ProjectView single(Project project) {
    Caller reader = caller.get();
    return ProjectView.of(
        project,
        localReferences.of(TYPE, project.id(), reader).orElse(null),
        ProjectCommand.allowed(project, known(project), reader));
  }

  /** One partner, with what the caller may do about it. */
  SinglePartnerView single(ProjectPartner partner) {
    return SinglePartnerView.of(
        partner, ProjectCommand.allowed(partner, known(partner.root()), caller.get()));
  }

  private Map<UUID, KnownInstitution> known(Project project) {
    return directory.find(project.audience().ids());
  }

  /** Rows of a list. */
  List<ProjectView> rows(List<Project> projects) {
    List<UUID> ids = projects.stream().map(Project::id).toList();
    Map<UUID, String> references = localReferences.of(TYPE, ids, caller.get());
    return projects.stream()
        .map(project -> ProjectView.of(project, references.get(project.id()), null))
        .toList();
  }
}
