package org.caspian.members.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The ballots that have passed, for the features beside this one. */
@ApplicationScoped
public class PassedBallots {

  private final BallotRepository repository;

  PassedBallots(BallotRepository repository) {
    this.repository = repository;
  }

  /** The ballot, if it is there and has passed. */
  public Optional<PassedBallot> find(UUID id) {
    return repository
        .findByIdOptional(id)
        .filter(Ballot::hasPassed)
        .map(
            ballot ->
                new PassedBallot(
                    ballot.id(),
                    ballot.assemblyId(),
                    ballot.subject(),
                    ballot.decidedSince().orElseThrow()));
  }
}
