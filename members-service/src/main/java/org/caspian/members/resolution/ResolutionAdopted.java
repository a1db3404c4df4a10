package org.caspian.members.resolution;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caspian.members.ballot.BallotSubject;
import org.caspian.members.ballot.BallotSubjectKind;

/**
 * An assembly has decided something. It is fired within the transaction of the command that records
 * the resolution: whoever observes it ({@code void on(@Observes ResolutionAdopted adopted)}) puts
 * into force what was decided, an admission for example, or refuses all of it by an exception.
 *
 * @param resolutionId the resolution, which is flushed already
 * @param adoptedOn from when on it is in force
 * @param subject what its ballot decided about and passed; empty if nobody voted
 */
public record ResolutionAdopted(
    UUID resolutionId, UUID assemblyId, LocalDate adoptedOn, Optional<BallotSubject> subject) {

  /** The membership that begins with it, if it is an admission. */
  public Optional<UUID> admittedMembership() {
    return subjectOf(BallotSubjectKind.ADMISSION);
  }

  /** The membership that is taken away with it, if it is a removal. */
  public Optional<UUID> removedMembership() {
    return subjectOf(BallotSubjectKind.REMOVAL);
  }

  private Optional<UUID> subjectOf(BallotSubjectKind kind) {
    return subject.filter(decided -> decided.kind() == kind).map(BallotSubject::id);
  }
}
