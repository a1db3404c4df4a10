package org.caspian.members.learning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The learning resources in the database. All callers may know of all of them. */
@ApplicationScoped
class LearningResourceRepository implements PanacheRepositoryBase<LearningResource, UUID> {

  /**
   * One that is not deleted.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}, {@link Problems#GONE}
   */
  LearningResource get(UUID id) {
    LearningResource resource =
        findByIdOptional(id)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problems.NOT_FOUND, "There is no such learning resource."));
    if (resource.state() == LearningResourceState.DELETED) {
      throw new ProblemException(Problems.GONE, "Its owner has deleted it.");
    }
    return resource;
  }
}
