package org.caspian.projects.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The projects in the database. */
@ApplicationScoped
class ProjectRepository implements PanacheRepositoryBase<Project, UUID> {

  /**
   * A project that the caller may know of.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Project get(UUID id, Caller caller) {
    return visible(findByIdOptional(id), caller);
  }

  /**
   * A project that the caller may know of, locked until the transaction ends: commands on one
   * project wait in line, so that none loses a race and each sees what was done before it. It is to
   * be the first that a command reads of the project.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Project getLocked(UUID id, Caller caller) {
    return visible(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), caller);
  }

  private static Project visible(Optional<Project> found, Caller caller) {
    Project project = found.orElseThrow(ProjectProblems::notFound);
    project.audience().require(caller);
    return project;
  }
}
