package org.caspian.members.resolution;

import java.time.LocalDate;
import java.util.UUID;
import org.caspian.members.ballot.BallotSubject;
import org.caspian.platform.access.Audience;
import org.caspian.platform.outbox.OutboxMessage;

/** What is told about a resolution: of which assembly, by which ballot, about what. No texts. */
record ResolutionMessage(
    UUID id,
    String number,
    UUID assemblyId,
    int ordinal,
    UUID ballotId,
    BallotSubject subject,
    LocalDate adoptedOn) {

  static OutboxMessage adopted(Resolution resolution) {
    return of("org.caspian.members.resolution.adopted.v1", resolution);
  }

  static OutboxMessage translated(Resolution resolution) {
    return of("org.caspian.members.resolution.translated.v1", resolution);
  }

  static OutboxMessage followUpSettled(Resolution resolution) {
    return of("org.caspian.members.resolution.follow-up-settled.v1", resolution);
  }

  private static OutboxMessage of(String type, Resolution resolution) {
    return OutboxMessage.of(
        type,
        "/v1/resolutions/" + resolution.id(),
        Audience.members(),
        new ResolutionMessage(
            resolution.id(),
            resolution.number(),
            resolution.assemblyId(),
            resolution.ordinal(),
            resolution.ballotId().orElse(null),
            resolution.subject().orElse(null),
            resolution.adoptedOn()));
  }
}
