package org.caspian.projects.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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
    return findByIdOptional(id)
        .filter(project -> project.audience().includes(caller))
        .orElseThrow(() -> new ProblemException(Problems.NOT_FOUND, "There is no such object."));
  }
}
