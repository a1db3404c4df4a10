package org.caspian.members.learning;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The reviews in the database: never all of a learning resource at once, each is long. */
@ApplicationScoped
class LearningReviewRepository implements PanacheRepositoryBase<LearningReview, UUID> {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  /** The review of an institution, if it has written one. */
  Optional<LearningReview> of(LearningResource resource, UUID institution) {
    return find("learningResource = ?1 and institutionId = ?2", resource, institution)
        .firstResultOptional();
  }

  /**
   * The reviews of a learning resource in the order in which they were first written.
   *
   * @param after the id after which to begin; null from the start
   */
  List<LearningReview> of(LearningResource resource, UUID after, int limit) {
    return find(
            "learningResource = :resource and id > :after order by id",
            Parameters.with("resource", resource).and("after", after == null ? BEFORE_ALL : after))
        .range(0, limit - 1)
        .list();
  }
}
