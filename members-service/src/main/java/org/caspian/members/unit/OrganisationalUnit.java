package org.caspian.members.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.command.Label;
import org.caspian.platform.command.RootType;
import org.caspian.platform.rest.ProblemException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A faculty, an institute, a department or another unit of an institution. */
@Entity
@RootType("OrganisationalUnit")
class OrganisationalUnit extends AggregateRoot {

  private String number;
  private UUID institution;

  @Enumerated(EnumType.STRING)
  private UnitState state;

  @Enumerated(EnumType.STRING)
  private UnitKind kind;

  @JdbcTypeCode(SqlTypes.JSON)
  private SortedMap<String, String> name;

  @Embedded private Label label;
  private UUID parent;
  private String ror;
  private String website;

  @Column(name = "since")
  private LocalDate from;

  @Column(name = "until")
  private LocalDate to;

  private String closingReason;

  /** For Hibernate. */
  protected OrganisationalUnit() {}

  /**
   * One that is open.
   *
   * @param number the number that people say
   * @param institution of which it is a unit
   * @param profile meets every {@link UnitRule}
   * @param by the client that sent it
   */
  OrganisationalUnit(
      UUID id, String number, UUID institution, UnitProfile profile, Instant at, String by) {
    super(id, at, by);
    this.number = number;
    this.institution = institution;
    this.state = UnitState.OPEN;
    this.label = Label.of(profile.label(), profile.name()).orElseThrow();
    take(profile);
  }

  /** What was asked for: the profile without a label that only follows the names. */
  UnitProfile asked() {
    return profile().withLabel(label.given() ? label.text() : null);
  }

  /**
   * Takes over what is different.
   *
   * @param asked made from {@link #asked}; meets every {@link UnitRule}
   * @return whether anything was
   */
  boolean revise(UnitProfile asked, Instant at, String by) {
    Label next = label.revised(asked.label(), asked.name()).orElseThrow();
    boolean same = next.equals(label) && asked.withLabel(label.text()).equals(profile());
    if (!same) {
      label = next;
      take(asked);
      changed(at, by);
    }
    return !same;
  }

  private void take(UnitProfile profile) {
    kind = profile.kind();
    name = profile.name();
    parent = profile.parent();
    ror = profile.ror();
    website = profile.website();
    from = profile.from();
  }

  /**
   * There is no such unit any more, for good.
   *
   * @param asked its last day is not before the first
   * @throws ProblemException what {@link UnitCommand#refusal} says
   */
  void close(CloseUnit asked, Caller caller, Instant at) {
    UnitCommand.CLOSE.require(this, caller);
    state = UnitCommand.LIFECYCLE.after(UnitCommand.CLOSE, state);
    to = asked.to();
    closingReason = asked.reason();
    changed(at, caller.clientId());
  }

  /** What its institution says of it, with the label as it is shown. */
  UnitProfile profile() {
    return new UnitProfile(kind, name, label.text(), parent, ror, website, from);
  }

  /** The number that people say, {@code OU-2026-00412-6}. */
  String number() {
    return number;
  }

  /** Of which it is a unit. */
  UUID institution() {
    return institution;
  }

  /** Where it stands. */
  UnitState state() {
    return state;
  }

  /** Its last day; empty while it is open. */
  Optional<LocalDate> to() {
    return Optional.ofNullable(to);
  }

  /** Why it was closed; empty while it is open. */
  Optional<String> closingReason() {
    return Optional.ofNullable(closingReason);
  }
}
