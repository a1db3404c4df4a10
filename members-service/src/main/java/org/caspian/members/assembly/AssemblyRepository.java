package org.caspian.members.assembly;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The assemblies in the database. All callers may know of all of them. */
@ApplicationScoped
class AssemblyRepository implements PanacheRepositoryBase<Assembly, UUID> {

  /**
   * One assembly.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Assembly get(UUID id) {
    return findByIdOptional(id).orElseThrow(AssemblyRepository::notFound);
  }

  /**
   * One assembly as it is now, locked until the transaction ends: who comes, leaves and gives its
   * vote, and what is decided by who is there, come one after the other.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Assembly locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(AssemblyRepository::notFound);
  }

  /** The assembly that has the ordinal. */
  Optional<Assembly> ofOrdinal(int ordinal) {
    return find("ordinal", ordinal).firstResultOptional();
  }

  private static ProblemException notFound() {
    return new ProblemException(Problems.NOT_FOUND, "There is no such assembly.");
  }
}
