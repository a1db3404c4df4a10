package org.caspian.gateway.client;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.command.Internal;
import org.caspian.platform.command.PartOfRoot;

/** A secret that a client proves itself with, of which the hash is kept. */
@Entity
@Table(name = "client_secret")
class Secret implements PartOfRoot {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Client client;

  @Internal private byte[] hash;

  private Instant createdAt;
  private Instant expiresAt;

  /** When its institution was last told that it will expire. */
  @Internal private Instant warnedAt;

  /** For Hibernate. */
  protected Secret() {}

  Secret(UUID id, Client client, String secret, Instant createdAt, Instant expiresAt) {
    this.id = id;
    this.client = client;
    this.hash = ClientSecret.hash(secret);
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
  }

  @Override
  public AggregateRoot root() {
    return client;
  }

  UUID id() {
    return id;
  }

  Instant createdAt() {
    return createdAt;
  }

  Optional<Instant> expiresAt() {
    return Optional.ofNullable(expiresAt);
  }

  /**
   * Whether its institution is to be told that it expires: a time has come to do so since it was
   * made, and since it was last told.
   *
   * @param before how long before it expires such times are
   */
  boolean isWarningDue(List<Duration> before, Instant at) {
    Instant told = warnedAt == null ? createdAt : warnedAt;
    return expiresAt != null
        && isLive(at)
        && before.stream()
            .map(expiresAt::minus)
            .anyMatch(time -> time.isAfter(told) && !time.isAfter(at));
  }

  void warned(Instant at) {
    warnedAt = at;
  }

  /** Whether tokens can be got with it then. */
  boolean isLive(Instant at) {
    return expiresAt == null || at.isBefore(expiresAt);
  }
}
