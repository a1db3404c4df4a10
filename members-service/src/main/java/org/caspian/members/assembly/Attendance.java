package org.caspian.members.assembly;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.command.PartOfRoot;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** That a delegation was at an assembly, from when to when. No person is named. */
@Entity
class Attendance implements PartOfRoot {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Assembly assembly;

  @Enumerated(EnumType.STRING)
  private AttendanceKind kind;

  private UUID institution;
  private String organisation;
  private String country;
  private int delegates;
  private Instant arrivedAt;
  private Instant leftAt;

  /** For Hibernate. */
  protected Attendance() {}

  Attendance(UUID id, Assembly assembly, RecordArrival asked, Instant at) {
    this.id = id;
    this.assembly = assembly;
    this.kind = asked.kind();
    this.institution = asked.institution();
    this.organisation = asked.organisation();
    this.country = asked.country();
    this.delegates = asked.delegates();
    this.arrivedAt = asked.at() == null ? at : asked.at();
  }

  /**
   * Refuses to let leave who has left, or at a time at which nobody can have.
   *
   * @param now when it is said
   * @throws ProblemException 409; 422
   */
  void requirePresentUntil(Instant left, Instant now) {
    if (!isPresent()) {
      throw new ProblemException(Problems.STATE_CONFLICT, "They have left already.");
    }
    if (left.isBefore(arrivedAt) || left.isAfter(now)) {
      throw AssemblyProblems.departureOutOfTime();
    }
  }

  /** They are there until then. */
  void leave(Instant at) {
    leftAt = at;
  }

  @Override
  public Assembly root() {
    return assembly;
  }

  UUID id() {
    return id;
  }

  /** As what they attend. */
  AttendanceKind kind() {
    return kind;
  }

  /** Whose delegation it is, if the register has it. */
  Optional<UUID> institution() {
    return Optional.ofNullable(institution);
  }

  /** Whose delegation it is, if the register does not have it. */
  String organisation() {
    return organisation;
  }

  /** Where that is. */
  String country() {
    return country;
  }

  /** How many persons it has. */
  int delegates() {
    return delegates;
  }

  Instant arrivedAt() {
    return arrivedAt;
  }

  /** When they left; empty while they are there. */
  Optional<Instant> leftAt() {
    return Optional.ofNullable(leftAt);
  }

  /** Whether they are there now. */
  boolean isPresent() {
    return leftAt == null;
  }
}
