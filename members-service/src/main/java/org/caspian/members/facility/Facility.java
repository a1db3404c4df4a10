package org.caspian.members.facility;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import org.caspian.members.institution.Place;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.command.Label;
import org.caspian.platform.command.RootType;
import org.caspian.platform.rest.ProblemException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a member has and lets others use: a laboratory, a vessel, a device. */
@Entity
@RootType("Facility")
class Facility extends AggregateRoot {

  private String number;
  private UUID owner;

  @Enumerated(EnumType.STRING)
  private FacilityState state;

  @Enumerated(EnumType.STRING)
  private FacilityKind kind;

  @JdbcTypeCode(SqlTypes.JSON)
  private SortedMap<String, String> name;

  @Embedded private Label label;

  @JdbcTypeCode(SqlTypes.JSON)
  private SortedMap<String, String> description;

  private String city;
  @Embedded private Place place;

  @Enumerated(EnumType.STRING)
  private FacilityAccess access;

  @JdbcTypeCode(SqlTypes.JSON)
  private SortedSet<Prerequisite> prerequisites;

  @JdbcTypeCode(SqlTypes.JSON)
  private SortedMap<String, String> prerequisiteNote;

  /** In the order of its owner, which nobody asks for singly: one value of the row. */
  @JdbcTypeCode(SqlTypes.JSON)
  private List<FacilityUnit> units;

  private String closingReason;

  /** For Hibernate. */
  protected Facility() {}

  /**
   * A facility whose units may be booked.
   *
   * @param number the number that people say
   * @param owner the institution that has it
   * @param profile meets every {@link FacilityRule}
   * @param by the client that sent it
   */
  Facility(UUID id, String number, UUID owner, FacilityProfile profile, Instant at, String by) {
    super(id, at, by);
    this.number = number;
    this.owner = owner;
    this.state = FacilityState.ACTIVE;
    this.label = Label.of(profile.label(), profile.name()).orElseThrow();
    take(profile);
  }

  /** What was asked for: the profile without a label that only follows the names. */
  FacilityProfile asked() {
    return profile().withLabel(label.given() ? label.text() : null);
  }

  /**
   * Takes over what is different.
   *
   * @param asked made from {@link #asked}; meets every {@link FacilityRule}, and has a slot for
   *     every booking that holds one
   * @return whether anything was
   */
  boolean revise(FacilityProfile asked, Instant at, String by) {
    Label next = label.revised(asked.label(), asked.name()).orElseThrow();
    boolean same = next.equals(label) && asked.withLabel(label.text()).equals(profile());
    if (!same) {
      label = next;
      take(asked);
      changed(at, by);
    }
    return !same;
  }

  private void take(FacilityProfile profile) {
    kind = profile.kind();
    name = profile.name();
    description = profile.description();
    city = profile.city();
    place = profile.place();
    access = profile.access();
    prerequisites = profile.prerequisites();
    prerequisiteNote = profile.prerequisiteNote();
    units = profile.units();
  }

  /**
   * Nothing new is booked from now on.
   *
   * @throws ProblemException what {@link FacilityCommand#refusal} says
   */
  void close(String reason, FacilityCommand.Case subject, Caller caller, Instant at) {
    FacilityCommand.CLOSE.require(subject, caller);
    state = FacilityCommand.LIFECYCLE.after(FacilityCommand.CLOSE, state);
    closingReason = reason;
    changed(at, caller.clientId());
  }

  /** What its owner says of it, with the label as it is shown. */
  FacilityProfile profile() {
    return new FacilityProfile(
        kind,
        name,
        label.text(),
        description,
        city,
        place,
        access,
        prerequisites,
        prerequisiteNote,
        units);
  }

  /** The number that people say, {@code FA-2026-00412-6}. */
  String number() {
    return number;
  }

  /** The institution that has it. */
  UUID owner() {
    return owner;
  }

  /** Where it stands. */
  FacilityState state() {
    return state;
  }

  /** Why nothing new is booked, if nothing is. */
  Optional<String> closingReason() {
    return Optional.ofNullable(closingReason);
  }
}
