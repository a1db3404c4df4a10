package org.caspian.members.ballot;

import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.outbox.OutboxMessage;

/** What is told about a ballot: of which assembly, about what, what came out. No votes. */
record BallotMessage(
    UUID id,
    String number,
    BallotState state,
    UUID assemblyId,
    BallotSubject subject,
    BallotMode mode,
    Secrecy secrecy,
    Outcome outcome) {

  static OutboxMessage created(Ballot ballot) {
    return of("org.caspian.members.ballot.created.v1", ballot);
  }

  static OutboxMessage updated(Ballot ballot) {
    return of("org.caspian.members.ballot.updated.v1", ballot);
  }

  static OutboxMessage opened(Ballot ballot) {
    return of("org.caspian.members.ballot.opened.v1", ballot);
  }

  static OutboxMessage closed(Ballot ballot) {
    return of("org.caspian.members.ballot.closed.v1", ballot);
  }

  static OutboxMessage cancelled(Ballot ballot) {
    return of("org.caspian.members.ballot.cancelled.v1", ballot);
  }

  /** The path at which a ballot is read. */
  static String subject(UUID ballot) {
    return "/v1/ballots/" + ballot;
  }

  private static OutboxMessage of(String type, Ballot ballot) {
    return OutboxMessage.of(
        type,
        subject(ballot.id()),
        Audience.members(),
        new BallotMessage(
            ballot.id(),
            ballot.number(),
            ballot.state(),
            ballot.assemblyId(),
            ballot.subject(),
            ballot.mode(),
            ballot.secrecy(),
            ballot.result().map(BallotResult::outcome).orElse(null)));
  }
}
