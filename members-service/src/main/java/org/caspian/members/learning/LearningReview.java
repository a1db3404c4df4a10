package org.caspian.members.learning;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import org.caspian.platform.command.PartOfRoot;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an institution thinks of a learning resource of another one: one review, its last. */
@Entity
class LearningReview implements PartOfRoot {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  private LearningResource learningResource;

  private UUID institutionId;
  private int rating;

  @JdbcTypeCode(SqlTypes.JSON)
  private SortedMap<String, String> text;

  private Instant reviewedAt;

  /** For Hibernate. */
  protected LearningReview() {}

  /** One that does not {@link #say} anything yet. */
  LearningReview(UUID id, LearningResource resource, UUID institutionId) {
    this.id = id;
    this.learningResource = resource;
    this.institutionId = institutionId;
  }

  /** Whether it says this already. */
  boolean says(WriteReview said) {
    return rating == said.rating() && Objects.equals(text, said.text());
  }

  /** It says this, for the first time or instead of what it said before. */
  void say(WriteReview said, Instant at) {
    rating = said.rating();
    text = said.text();
    reviewedAt = at;
  }

  @Override
  public LearningResource root() {
    return learningResource;
  }

  @Override
  public Object shownId() {
    return institutionId;
  }

  UUID id() {
    return id;
  }

  UUID institutionId() {
    return institutionId;
  }

  /** From 1, of no use, to 5, of great use. */
  int rating() {
    return rating;
  }

  /** What it says in words; null if nothing. */
  SortedMap<String, String> text() {
    return text;
  }

  Instant reviewedAt() {
    return reviewedAt;
  }
}
