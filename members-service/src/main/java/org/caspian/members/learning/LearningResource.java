package org.caspian.members.learning;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.AggregateRoot;
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

  /** Of one institution only one: at most as many as there are members. */
  @OneToMany(mappedBy = "learningResource", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<LearningReview> reviews = new ArrayList<>();

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
    state = LearningResourceState.DELETED;
    changed(at, caller.clientId());
  }

  /**
   * The caller's institution says what it thinks of it, instead of what it said before.
   *
   * @param reviewId of a review that it writes for the first time
   * @return its review
   * @throws ProblemException what {@link LearningResourceCommand#refusal} says
   */
  LearningReview review(
      UUID reviewId,
      WriteReview said,
      LearningResourceCommand.Case subject,
      Caller caller,
      Instant at) {
    LearningResourceCommand.REVIEW.require(subject, caller);
    UUID reviewer = caller.requireInstitution();
    LearningReview review =
        reviews.stream()
            .filter(known -> known.institutionId().equals(reviewer))
            .findFirst()
            .orElseGet(() -> added(new LearningReview(reviewId, this, reviewer, said, at)));
    review.say(said, at);
    changed(at, caller.clientId());
    return review;
  }

  private LearningReview added(LearningReview review) {
    reviews.add(review);
    return review;
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

  /** In the order in which they were first written. */
  List<LearningReview> reviews() {
    return Collections.unmodifiableList(reviews);
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
