package org.caspian.members.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.institution.Standings;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.LocalReferences;

/** Shows ballots to the caller. */
@ApplicationScoped
class BallotViews {

  private final Standings standings;
  private final LocalReferences localReferences;
  private final CurrentCaller caller;
  private final Clock clock;

  BallotViews(
      Standings standings, LocalReferences localReferences, CurrentCaller caller, Clock clock) {
    this.standings = standings;
    this.localReferences = localReferences;
    this.caller = caller;
    this.clock = clock;
  }

  /** One ballot, with what the caller may do. */
  BallotView single(Ballot ballot) {
    Caller reader = caller.get();
    return BallotView.single(
        ballot,
        localReferences.of(ballot, reader).orElse(null),
        BallotCommand.allowed(
            new BallotCommand.Case(ballot, clock.instant(), standings::of, standings::goingOn),
            reader));
  }

  /** Rows of a list. */
  List<BallotView> rows(List<Ballot> ballots) {
    List<UUID> ids = ballots.stream().map(Ballot::id).toList();
    Map<UUID, String> references = localReferences.of(Ballot.class, ids, caller.get());
    return ballots.stream()
        .map(ballot -> BallotView.row(ballot, references.get(ballot.id())))
        .toList();
  }
}
