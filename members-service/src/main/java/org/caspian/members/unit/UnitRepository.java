package org.caspian.members.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The organisational units in the database. All callers may know of all of them. */
@ApplicationScoped
class UnitRepository implements PanacheRepositoryBase<OrganisationalUnit, UUID> {

  private static final String OPEN =
      "select e.id, e.parent from OrganisationalUnit e"
          + " where e.institution = :institution and e.state = OPEN";

  /**
   * One unit.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  OrganisationalUnit get(UUID id) {
    return findByIdOptional(id)
        .orElseThrow(() -> new ProblemException(Problems.NOT_FOUND, "There is no such unit."));
  }

  /** The open units of an institution. It has not more of them than it may have. */
  UnitTree tree(UUID institution) {
    return new UnitTree(
        getEntityManager()
            .createQuery(OPEN, UnitTree.Node.class)
            .setParameter("institution", institution)
            .getResultList());
  }

  /** Who has this ROR id. */
  Optional<UUID> withRor(String ror) {
    return find("ror = ?1", ror).firstResultOptional().map(OrganisationalUnit::id);
  }
}
