package org.caspian.mobility.nomination.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caspian.mobility.agreement.model.AcademicYear;
import org.caspian.mobility.agreement.model.ConditionKind;
import org.caspian.mobility.stay.StayState;
import org.caspian.platform.access.Audience;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Parties;
import org.caspian.platform.command.Personal;
import org.caspian.platform.command.RootType;
import org.caspian.platform.command.SharedRoot;
import org.caspian.platform.person.Person;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/**
 * The sending institution names a person for a seat; the receiving one decides. Known to these two.
 * Whoever changes it moves its seat in the {@link SeatLedger} in the same transaction.
 */
@Entity
@RootType("Nomination")
@Parties({"sending", "receiving"})
public class Nomination extends SharedRoot {

  private String number;
  private UUID agreementId;
  private int agreementVersion;
  private UUID conditionId;

  @Enumerated(EnumType.STRING)
  private ConditionKind kind;

  private AcademicYear academicYear;
  private UUID sending;
  private UUID receiving;
  private UUID personId;
  private LocalDate plannedStart;
  private LocalDate plannedEnd;

  @Column(name = "isced_f")
  private String iscedF;

  private int eqfLevel;

  @Enumerated(EnumType.STRING)
  private NominationState state;

  private Instant decidedAt;
  @Personal private String rejectionReason;
  private UUID stayId;

  @OneToOne(
      mappedBy = "nomination",
      fetch = FetchType.LAZY,
      optional = false,
      cascade = CascadeType.PERSIST)
  private Nominee nominee;

  /** For the container. */
  protected Nomination() {}

  private Nomination(
      UUID id, String number, Candidacy candidacy, UUID personId, Instant at, String by) {
    super(id, Audience.of(candidacy.terms().sending(), candidacy.terms().receiving()), at, by);
    this.number = number;
    this.agreementId = candidacy.version().root().id();
    this.agreementVersion = candidacy.version().number();
    this.conditionId = candidacy.condition().conditionId();
    this.kind = candidacy.terms().kind();
    this.academicYear = candidacy.academicYear();
    this.sending = candidacy.terms().sending();
    this.receiving = candidacy.terms().receiving();
    this.personId = personId;
    this.plannedStart = candidacy.plannedStart();
    this.plannedEnd = candidacy.plannedEnd();
    this.iscedF = candidacy.iscedF();
    this.eqfLevel = candidacy.eqfLevel();
    this.state = NominationState.PENDING;
  }

  /**
   * A nomination that waits for its decision.
   *
   * @param number the number that people say
   * @param candidacy what no policy refuses
   * @param personId the platform's id of the person
   * @param person the person as the sending institution names it
   * @param by the client that sent it
   */
  public static Nomination submitted(
      UUID id,
      String number,
      Candidacy candidacy,
      UUID personId,
      Person person,
      Instant at,
      String by) {
    Nomination nomination = new Nomination(id, number, candidacy, personId, at, by);
    nomination.nominee = new Nominee(nomination, person);
    return nomination;
  }

  /**
   * The receiving institution says yes.
   *
   * @param decidedVersion the version of this nomination that it has read
   * @param stay the stay that comes of it
   * @throws ProblemException what {@link NominationCommand#refusal} says, and {@link
   *     Problems#STALE_VERSION}
   */
  public void accept(long decidedVersion, UUID stay, Caller caller, Instant at) {
    NominationCommand.ACCEPT.require(new NominationCommand.Case(this, Optional.empty()), caller);
    demandVersion(decidedVersion);
    stayId = stay;
    decided(NominationState.ACCEPTED, caller, at);
  }

  /** The receiving institution says no. Throws as {@link #accept}. */
  public void reject(long decidedVersion, String reason, Caller caller, Instant at) {
    NominationCommand.REJECT.require(new NominationCommand.Case(this, Optional.empty()), caller);
    demandVersion(decidedVersion);
    rejectionReason = reason;
    decided(NominationState.REJECTED, caller, at);
  }

  /**
   * The sending institution takes it back, which it may until the person has arrived.
   *
   * @param stay where the stay that came of it stands, if one did
   * @throws ProblemException what {@link NominationCommand#refusal} says
   */
  public void withdraw(Optional<StayState> stay, Caller caller, Instant at) {
    NominationCommand.WITHDRAW.require(new NominationCommand.Case(this, stay), caller);
    state = NominationState.WITHDRAWN;
    changed(at, caller.clientId());
  }

  private void demandVersion(long decidedVersion) {
    if (decidedVersion != version()) {
      throw new ProblemException(
              Problems.STALE_VERSION, "The nomination has version " + version() + " now.")
          .with("currentVersion", version())
          .at("/version", "stale", "Not the current version.");
    }
  }

  private void decided(NominationState decision, Caller caller, Instant at) {
    state = decision;
    decidedAt = at;
    changed(at, caller.clientId());
  }

  /** The number that people say, {@code NO-2026-00412-6}. */
  public String number() {
    return number;
  }

  /** The agreement under which it is made. */
  public UUID agreementId() {
    return agreementId;
  }

  /** The version of the agreement that was in force then. */
  public int agreementVersion() {
    return agreementVersion;
  }

  /** The condition whose seat it wants. */
  public UUID conditionId() {
    return conditionId;
  }

  /** What kind of mobility it is for: that of its condition. */
  public ConditionKind kind() {
    return kind;
  }

  /** The year whose seat it wants. */
  public AcademicYear academicYear() {
    return academicYear;
  }

  /** Where its seat is counted. */
  public SeatKey seat() {
    return SeatKey.of(conditionId, academicYear);
  }

  /** The institution that nominates. */
  public UUID sending() {
    return sending;
  }

  /** The institution that decides and hosts. */
  public UUID receiving() {
    return receiving;
  }

  /** The nominated person. */
  public UUID personId() {
    return personId;
  }

  /** The nominated person by name. */
  public Person person() {
    return nominee.person();
  }

  /** The first day of the stay as planned. */
  public LocalDate plannedStart() {
    return plannedStart;
  }

  /** The last day of the stay as planned. */
  public LocalDate plannedEnd() {
    return plannedEnd;
  }

  /** The person's field of study, a detailed field of ISCED-F 2013. */
  public String iscedF() {
    return iscedF;
  }

  /** The person's level of study, EQF 1 to 8. */
  public int eqfLevel() {
    return eqfLevel;
  }

  /** Where it stands. */
  public NominationState state() {
    return state;
  }

  /** When the receiving institution decided, if it has. */
  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  /** Why the receiving institution said no, if it did. */
  public Optional<String> rejectionReason() {
    return Optional.ofNullable(rejectionReason);
  }

  /** The stay that came of it, if one did. */
  public Optional<UUID> stayId() {
    return Optional.ofNullable(stayId);
  }
}
