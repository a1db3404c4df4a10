package org.caspian.mobility.stay;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caspian.mobility.agreement.model.AcademicYear;
import org.caspian.mobility.agreement.model.ConditionKind;
import org.caspian.platform.access.Audience;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Parties;
import org.caspian.platform.command.RootType;
import org.caspian.platform.command.SharedRoot;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/**
 * The mobility itself, from its plan to the departure. Known to the home institution and the host.
 */
@Entity
@RootType("Stay")
@Parties({"sending", "receiving"})
public class Stay extends SharedRoot {

  private UUID nominationId;
  private UUID agreementId;
  private UUID conditionId;

  @Enumerated(EnumType.STRING)
  private ConditionKind kind;

  private AcademicYear academicYear;
  private UUID sending;
  private UUID receiving;
  private UUID personId;
  private LocalDate plannedStart;
  private LocalDate plannedEnd;
  private LocalDate actualStart;
  private LocalDate actualEnd;

  @Enumerated(EnumType.STRING)
  private StayState state;

  /** For the container. */
  protected Stay() {}

  /** A stay that is expected. */
  Stay(UUID id, StayPlan plan, Instant at, String by) {
    super(id, Audience.of(plan.sending(), plan.receiving()), at, by);
    this.nominationId = plan.nominationId();
    this.agreementId = plan.agreementId();
    this.conditionId = plan.conditionId();
    this.kind = plan.kind();
    this.academicYear = plan.academicYear();
    this.sending = plan.sending();
    this.receiving = plan.receiving();
    this.personId = plan.personId();
    this.plannedStart = plan.start();
    this.plannedEnd = plan.end();
    this.state = StayState.PLANNED;
  }

  /**
   * The host confirms that the person has arrived.
   *
   * @throws ProblemException what {@link StayCommand#refusal} says; {@link Problems#RULE_VIOLATED}
   *     for a day that cannot be
   */
  void arrive(LocalDate day, Caller caller, Instant at) {
    StayCommand.CONFIRM_ARRIVAL.require(this, caller);
    StayDates.demand(StayDates.ofArrival(day, this, at));
    actualStart = day;
    state = StayState.ARRIVED;
    changed(at, caller.clientId());
  }

  /** The host confirms that the person has left. Throws as {@link #arrive}. */
  void depart(LocalDate day, Caller caller, Instant at) {
    StayCommand.CONFIRM_DEPARTURE.require(this, caller);
    StayDates.demand(StayDates.ofDeparture(day, this, at));
    actualEnd = day;
    state = StayState.DEPARTED;
    changed(at, caller.clientId());
  }

  /**
   * The nomination was taken back.
   *
   * @throws IllegalStateException if the person has arrived: the nomination's own check refuses
   *     that first
   */
  void cancel(Instant at, String by) {
    if (state != StayState.PLANNED) {
      throw new IllegalStateException("a stay that is " + state + " is not cancelled");
    }
    state = StayState.CANCELLED;
    changed(at, by);
  }

  /** The nomination of which it came. */
  public UUID nominationId() {
    return nominationId;
  }

  /** The agreement under which it is made. */
  public UUID agreementId() {
    return agreementId;
  }

  /** The condition whose seat it takes. */
  public UUID conditionId() {
    return conditionId;
  }

  /** What kind of mobility it is: that of the condition. */
  public ConditionKind kind() {
    return kind;
  }

  /** The year whose seat it takes. */
  public AcademicYear academicYear() {
    return academicYear;
  }

  /** The home institution. */
  public UUID sending() {
    return sending;
  }

  /** The host. */
  public UUID receiving() {
    return receiving;
  }

  /** Who comes. */
  public UUID personId() {
    return personId;
  }

  /** The first day as planned. */
  public LocalDate plannedStart() {
    return plannedStart;
  }

  /** The last day as planned. */
  public LocalDate plannedEnd() {
    return plannedEnd;
  }

  /** The first day as it was. */
  public Optional<LocalDate> actualStart() {
    return Optional.ofNullable(actualStart);
  }

  /** The last day as it was. */
  public Optional<LocalDate> actualEnd() {
    return Optional.ofNullable(actualEnd);
  }

  /** The last day: as it was, else as planned. */
  public LocalDate end() {
    return actualEnd().orElse(plannedEnd);
  }

  /** Where it stands. */
  public StayState state() {
    return state;
  }
}
