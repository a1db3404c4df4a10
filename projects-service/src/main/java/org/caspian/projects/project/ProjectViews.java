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
import org.caspian.platform.rest.Page;

/** Shows projects to the caller. */
@ApplicationScoped
class ProjectViews {

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
        reader,
        localReferences.of(project, reader).orElse(null),
        ProjectCommand.allowed(project, known(project), reader));
  }

  /** One partner, with what the caller may do about it. */
  SinglePartnerView single(ProjectPartner partner) {
    Caller reader = caller.get();
    return SinglePartnerView.of(
        partner, reader, ProjectCommand.allowed(partner, known(partner.root()), reader));
  }

  /** All partners of one project, as in a list. */
  Page<PartnerView> partners(Project project) {
    Caller reader = caller.get();
    return new Page<>(
        project.partners().stream().map(partner -> PartnerView.of(partner, reader)).toList(), null);
  }

  private Map<UUID, KnownInstitution> known(Project project) {
    return directory.find(project.audience().ids());
  }

  /** Rows of a list. */
  List<ProjectView> rows(List<Project> projects) {
    Caller reader = caller.get();
    List<UUID> ids = projects.stream().map(Project::id).toList();
    Map<UUID, String> references = localReferences.of(Project.class, ids, reader);
    return projects.stream()
        .map(project -> ProjectView.of(project, reader, references.get(project.id()), null))
        .toList();
  }
}
