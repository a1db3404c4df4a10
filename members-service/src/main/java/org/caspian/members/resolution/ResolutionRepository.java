package org.caspian.members.resolution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The resolutions in the database. All callers may know of all of them. */
@ApplicationScoped
class ResolutionRepository implements PanacheRepositoryBase<Resolution, UUID> {

  /**
   * One resolution.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Resolution get(UUID id) {
    return findByIdOptional(id)
        .orElseThrow(
            () -> new ProblemException(Problems.NOT_FOUND, "There is no such resolution."));
  }

  /**
   * The one that has this number at the assembly, or this ballot.
   *
   * @param ballotId null if there was none
   */
  Optional<Resolution> recorded(UUID assemblyId, int ordinal, UUID ballotId) {
    return find("assemblyId = ?1 and ordinal = ?2 or ballotId = ?3", assemblyId, ordinal, ballotId)
        .firstResultOptional();
  }
}
