package org.caspian.members.resolution;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.caspian.platform.command.Lifecycle;
import org.caspian.platform.command.PartOfRoot;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a resolution asks somebody to do, until when, and whether it was done. */
@Entity
class FollowUp implements PartOfRoot {

  /** What it comes to is said with the settlement. */
  static final Lifecycle<FollowUpState, ResolutionCommand> LIFECYCLE =
      Lifecycle.<FollowUpState, ResolutionCommand>beginning(FollowUpState.OPEN)
          .leads(ResolutionCommand.SETTLE_FOLLOW_UP, FollowUpState.OPEN, FollowUpState.DONE)
          .leads(ResolutionCommand.SETTLE_FOLLOW_UP, FollowUpState.OPEN, FollowUpState.DROPPED);

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Resolution resolution;

  @JdbcTypeCode(SqlTypes.JSON)
  private SortedMap<String, String> task;

  private UUID responsible;
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private FollowUpState state;

  private String note;
  private Instant settledAt;

  /** For Hibernate. */
  protected FollowUp() {}

  FollowUp(UUID id, Resolution resolution, CreateFollowUp asked) {
    this.id = id;
    this.resolution = resolution;
    this.task = asked.task();
    this.responsible = asked.responsible();
    this.dueOn = asked.dueOn();
    this.state = FollowUpState.OPEN;
  }

  /** It was done, or is not to be done any more. */
  void settle(SettleFollowUp said, Instant at) {
    state = LIFECYCLE.requireLeads(ResolutionCommand.SETTLE_FOLLOW_UP, state, said.state());
    note = said.note();
    settledAt = at;
  }

  @Override
  public Resolution root() {
    return resolution;
  }

  UUID id() {
    return id;
  }

  /** What is to be done, by BCP 47 language tag. */
  SortedMap<String, String> task() {
    return task;
  }

  /** The institution that does it; empty for the secretariat. */
  Optional<UUID> responsible() {
    return Optional.ofNullable(responsible);
  }

  /** The last day on which it is in time. */
  LocalDate dueOn() {
    return dueOn;
  }

  /** Where it stands. */
  FollowUpState state() {
    return state;
  }

  /** What was said when it was settled; null if nothing. */
  String note() {
    return note;
  }

  /** When it was settled, if it was. */
  Optional<Instant> settledAt() {
    return Optional.ofNullable(settledAt);
  }
}
