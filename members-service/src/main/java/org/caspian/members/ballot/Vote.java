package org.caspian.members.ballot;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.command.Internal;
import org.caspian.platform.command.PartOfRoot;

/**
 * That a member has voted, and in an open ballot also how. It is never changed and never removed:
 * the database refuses it. In a secret ballot the choice is in the {@link BallotBox}, and nothing
 * here or there leads from one to the other.
 */
@Entity
class Vote implements PartOfRoot {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Ballot ballot;

  private UUID institution;
  private UUID castBy;

  /** Of an open ballot only; the history does not tell it before the ballot is closed, either. */
  @Internal
  @Enumerated(EnumType.STRING)
  private Choice choice;

  private Instant castAt;

  /** For Hibernate. */
  protected Vote() {}

  /**
   * A vote.
   *
   * @param choice empty in a secret ballot
   */
  Vote(UUID id, Ballot ballot, UUID institution, UUID castBy, Optional<Choice> choice, Instant at) {
    this.id = id;
    this.ballot = ballot;
    this.institution = institution;
    this.castBy = castBy;
    this.choice = choice.orElse(null);
    this.castAt = at;
  }

  @Override
  public Ballot root() {
    return ballot;
  }

  @Override
  public Object shownId() {
    return institution;
  }

  /** The member whose vote it is. */
  UUID institution() {
    return institution;
  }

  /** The member that cast it: the same, or the one that carries its proxy. */
  UUID castBy() {
    return castBy;
  }

  /** What it said; empty in a secret ballot. */
  Optional<Choice> choice() {
    return Optional.ofNullable(choice);
  }

  Instant castAt() {
    return castAt;
  }
}
