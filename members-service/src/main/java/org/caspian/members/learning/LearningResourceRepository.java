package org.caspian.members.learning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.caspian.members.name.NameKey;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The learning resources in the database. All callers may know of all of them. */
@ApplicationScoped
class LearningResourceRepository implements PanacheRepositoryBase<LearningResource, UUID> {

  private static final String WITHOUT_KEYS =
      """
      from LearningResource e
      where e.state = PUBLISHED and not exists (
        select 1 from LearningResourceKey k where k.id = e.id and k.rules = :rules)
      order by e.id""";

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

  /**
   * One whose history is asked for. When it is deleted, that is left to its owner and the
   * secretariat.
   *
   * @throws ProblemException as {@link #get}
   */
  LearningResource audited(UUID id, Caller caller) {
    return findByIdOptional(id)
        .filter(resource -> caller.isSecretariat() || caller.is(resource.owner()))
        .orElseGet(() -> get(id));
  }

  /** Those that have no keys of the present rules; nobody changes them meanwhile. */
  List<LearningResource> withoutKeys(int limit) {
    return find(WITHOUT_KEYS, Parameters.with("rules", NameKey.RULES))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .range(0, limit - 1)
        .list();
  }
}
