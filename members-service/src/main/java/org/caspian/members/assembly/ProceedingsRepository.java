package org.caspian.members.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.command.PartOfRoot;

/** What came, was given and was moved: never read without a limit. */
@ApplicationScoped
class ProceedingsRepository {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final EntityManager entities;

  ProceedingsRepository(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Those of an assembly in the order in which they were recorded.
   *
   * @param kind a part of {@link Assembly}
   * @param after the id after which to begin; null from the start
   */
  <P extends PartOfRoot> List<P> of(Class<P> kind, UUID assembly, UUID after, int limit) {
    return entities
        .createQuery(
            "from "
                + kind.getSimpleName()
                + " where assembly.id = :assembly and id > :after order by id",
            kind)
        .setParameter("assembly", assembly)
        .setParameter("after", after == null ? BEFORE_ALL : after)
        .setMaxResults(limit)
        .getResultList();
  }
}
