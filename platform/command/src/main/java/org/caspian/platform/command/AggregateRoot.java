package org.caspian.platform.command;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * The entity through which everything inside an aggregate is changed. Its version moves with every
 * command that changes it or one of its parts.
 *
 * <p>Table columns: {@code id uuid primary key, version bigint, created_at timestamptz, changed_at
 * timestamptz, changed_by text, change_count bigint}, all {@code not null}.
 *
 * <p>{@code @Version} alone moves only when Hibernate finds a column of the root itself dirty: not
 * for a child, not for a bulk update, and twice for a forced increment with a flush in between. So
 * each command calls {@link #changed}, which makes {@code change_count} dirty for certain.
 */
@MappedSuperclass
public abstract class AggregateRoot {

  @Id private UUID id;

  /** Starts at 1: what Hibernate would start at 0 reads to clients like "no version". */
  @Version
  @Column(nullable = false)
  private long version = 1;

  @Column(nullable = false, updatable = false)
  private Instant createdAt;

  @Column(nullable = false)
  private Instant changedAt;

  @Column(nullable = false)
  private String changedBy;

  @Column(nullable = false)
  private long changeCount;

  /** The count as the database has it, or will have it by what is scheduled already. */
  @Transient private long writtenChangeCount;

  /** For Hibernate. */
  protected AggregateRoot() {}

  /**
   * A new root, of version 1.
   *
   * @param id from {@link Ids}
   * @param at when, from {@link CommandContext#at()}
   * @param by the client id, from {@link CommandContext#by()}
   */
  protected AggregateRoot(UUID id, Instant at, String by) {
    this.id = id;
    this.createdAt = at;
    this.changedAt = at;
    this.changedBy = by;
  }

  /**
   * Says that this root or a part of it changes in this command. To be called by every method that
   * changes anything inside the aggregate; more than once does no harm.
   *
   * @param at when, from {@link CommandContext#at()}
   * @param by the client id, from {@link CommandContext#by()}
   */
  public void changed(Instant at, String by) {
    changedAt = at;
    changedBy = by;
    if (!isChanged()) {
      changeCount++;
    }
  }

  /**
   * The id, a UUID of version 7.
   *
   * @return the id
   */
  public UUID id() {
    return id;
  }

  /**
   * The version that this state of the root has once it is written: after {@link #changed} it is
   * the next one, before and after the flush alike, so that a view made at any time shows what will
   * be committed.
   *
   * @return the version, 1 for a new root
   */
  public long version() {
    return isChanged() ? version + 1 : version;
  }

  /**
   * When the root was made.
   *
   * @return the instant, in milliseconds
   */
  public Instant createdAt() {
    return createdAt;
  }

  /**
   * When the root or a part of it was last changed.
   *
   * @return the instant, in milliseconds
   */
  public Instant changedAt() {
    return changedAt;
  }

  /**
   * Who made the last change.
   *
   * @return the client id
   */
  public String changedBy() {
    return changedBy;
  }

  private boolean isChanged() {
    return changeCount != writtenChangeCount;
  }

  @PrePersist
  @PostLoad
  @PostUpdate
  void written() {
    writtenChangeCount = changeCount;
  }
}
