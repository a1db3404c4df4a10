package org.caspian.members.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.rest.ProblemException;

/** Assemblies, for the features beside this one. */
@ApplicationScoped
public class Sittings {

  private final AssemblyRepository repository;

  Sittings(AssemblyRepository repository) {
    this.repository = repository;
  }

  /** An assembly, if there is one with this id. */
  public Optional<Sitting> find(UUID id) {
    return repository.findByIdOptional(id).map(Sitting::of);
  }

  /**
   * The same as it is now: it does not begin to sit, and is not closed, until the transaction ends.
   */
  public Optional<Sitting> findLocked(UUID id) {
    return repository.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(Sitting::of);
  }

  /**
   * An assembly as it is now. Nobody comes, leaves or gives its vote until the transaction ends.
   *
   * @throws ProblemException 404
   */
  public Sitting locked(UUID id) {
    return Sitting.of(repository.locked(id));
  }
}
