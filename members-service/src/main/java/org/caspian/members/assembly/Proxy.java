package org.caspian.members.assembly;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.command.PartOfRoot;

/** That a member votes for another one at an assembly. */
@Entity
class Proxy implements PartOfRoot {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Assembly assembly;

  private UUID giver;
  private UUID carrier;
  private boolean recorded;
  private Instant givenAt;
  private Instant endedAt;

  /** For Hibernate. */
  protected Proxy() {}

  Proxy(UUID id, Assembly assembly, GiveProxy asked, boolean recorded, Instant at) {
    this.id = id;
    this.assembly = assembly;
    this.giver = asked.giver();
    this.carrier = asked.carrier();
    this.recorded = recorded;
    this.givenAt = at;
  }

  /** It is over from then on. */
  void end(Instant at) {
    endedAt = at;
  }

  @Override
  public Assembly root() {
    return assembly;
  }

  UUID id() {
    return id;
  }

  /** The member that is not there. */
  UUID giver() {
    return giver;
  }

  /** The member that votes for it. */
  UUID carrier() {
    return carrier;
  }

  /** Whether the secretariat recorded it, from paper, and not the giver itself. */
  boolean recorded() {
    return recorded;
  }

  Instant givenAt() {
    return givenAt;
  }

  /** When it was over; empty while it is in force. */
  Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  /** Whether it is in force now. */
  boolean isInForce() {
    return endedAt == null;
  }
}
