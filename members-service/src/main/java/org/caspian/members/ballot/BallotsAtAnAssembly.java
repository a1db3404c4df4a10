package org.caspian.members.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.caspian.members.assembly.OpenBallots;

/** Tells assemblies about their ballots. */
@ApplicationScoped
class BallotsAtAnAssembly implements OpenBallots {

  private final BallotRepository repository;

  BallotsAtAnAssembly(BallotRepository repository) {
    this.repository = repository;
  }

  @Override
  public boolean isOpenAt(UUID assembly) {
    return repository.isOpenAt(assembly);
  }
}
