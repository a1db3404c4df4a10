package org.caspian.members.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.command.Internal;
import org.caspian.platform.command.Label;
import org.caspian.platform.command.RootType;
import org.caspian.platform.rest.ProblemException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something to learn from that a member shares: a course, a textbook, a video, data, a program. */
@Entity
@RootType("LearningResource")
class LearningResource extends AggregateRoot {

  private String number;
  private UUID owner;

  @Enumerated(EnumType.STRING)
  private LearningResourceState state;

  @Enumerated(EnumType.STRING)
  private LearningResourceKind kind;

  @JdbcTypeCode(SqlTypes.JSON)
  private SortedMap<String, String> name;

  @Embedded private Label label;

  @JdbcTypeCode(SqlTypes.JSON)
  private SortedMap<String, String> description;

  @JdbcTypeCode(SqlTypes.JSON)
  private SortedMap<String, String> teaches;

  private String url;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] languages;

  @Column(name = "isced_f")
  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] iscedF;

  private Integer eqfLevel;
  private String licence;
  private boolean accessibleForFree;
  private String timeRequired;
  private LocalDate publishedOn;

  /** The version that its owner's last change gave it; reviews give it others. */
  @Internal private long profileVersion;

  @Internal private Instant profileChangedAt;

  /** For Hibernate. */
  protected LearningResource() {}

  /**
   * One that all members see.
   *
   * @param number the number that people say
   * @param owner the institution that shares it
   * @param profile meets every {@link LearningResourceRule}
   * @param by the client that sent it
   */
  LearningResource(
      UUID id, String number, UUID owner, LearningResourceProfile profile, Instant at, String by) {
    super(id, at, by);
    this.number = number;
    this.owner = owner;
    this.state = LearningResourceState.PUBLISHED;
    this.label = Label.of(profile.label(), profile.name()).orElseThrow();
    this.profileVersion = version();
    this.profileChangedAt = at;
    take(profile);
  }

  /** What was asked for: the profile without a label that only follows the names. */
  LearningResourceProfile asked() {
    return profile().withLabel(label.given() ? label.text() : null);
  }

  /**
   * Takes over what is different.
   *
   * @param asked made from {@link #asked}; meets every {@link LearningResourceRule}
   * @return whether anything was
   */
  boolean revise(LearningResourceProfile asked, Instant at, String by) {
    Label next = label.revised(asked.label(), asked.name()).orElseThrow();
    boolean same = next.equals(label) && asked.withLabel(label.text()).equals(profile());
    if (!same) {
      label = next;
      take(asked);
      changed(at, by);
      profileVersion = version();
      profileChangedAt = at;
    }
    return !same;
  }

  private void take(LearningResourceProfile profile) {
    kind = profile.kind();
    name = profile.name();
    description = profile.description();
    teaches = profile.teaches();
    url = profile.url();
    languages = profile.languages().stream().map(ContentLanguage::tag).toArray(String[]::new);
    iscedF = profile.iscedF().stream().map(FieldOfStudy::code).toArray(String[]::new);
    eqfLevel = profile.eqfLevel();
    licence = profile.licence();
    accessibleForFree = profile.accessibleForFree();
    timeRequired = profile.timeRequired();
    publishedOn = profile.publishedOn();
  }

  /**
   * It is not there any more: a tombstone from now on.
   *
   * @throws ProblemException what {@link LearningResourceCommand#refusal} says
   */
  void delete(LearningResourceCommand.Case subject, Caller caller, Instant at) {
    LearningResourceCommand.DELETE.require(subject, caller);
    state = LearningResourceCommand.LIFECYCLE.after(LearningResourceCommand.DELETE, state);
    changed(at, caller.clientId());
  }

  /**
   * A review of it was written, or written anew. It is a part of this, though nobody ever needs all
   * of them at once; what its owner says of it stays as it was.
   *
   * @throws ProblemException what {@link LearningResourceCommand#refusal} says
   */
  void reviewed(LearningResourceCommand.Case subject, Caller caller, Instant at) {
    LearningResourceCommand.REVIEW.require(subject, caller);
    changed(at, caller.clientId());
  }

  /** What its owner says of it, with the label as it is shown. */
  LearningResourceProfile profile() {
    return new LearningResourceProfile(
        kind,
        name,
        label.text(),
        description,
        teaches,
        url,
        List.of(languages).stream().map(ContentLanguage::new).toList(),
        List.of(iscedF).stream().map(FieldOfStudy::new).toList(),
        eqfLevel,
        licence,
        accessibleForFree,
        timeRequired,
        publishedOn);
  }

  /** Since which version what its owner says of it is as it is. */
  long profileVersion() {
    return profileVersion;
  }

  /** Since when what its owner says of it is as it is. */
  Instant profileChangedAt() {
    return profileChangedAt;
  }

  /** The number that people say, {@code LR-2026-00412-6}. */
  String number() {
    return number;
  }

  /** The institution that shares it. */
  UUID owner() {
    return owner;
  }

  /** Where it stands. */
  LearningResourceState state() {
    return state;
  }
}
