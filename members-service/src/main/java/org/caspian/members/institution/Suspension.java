package org.caspian.members.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.command.PartOfRoot;
import org.caspian.platform.command.Personal;
import org.caspian.platform.rest.PageRequest;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A period in which an institution was forbidden something. Periods are kept for ever, because
 * whether it was in good standing can be asked of any past day.
 */
@Entity
@BatchSize(size = PageRequest.MAX_LIMIT)
class Suspension implements PartOfRoot {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Institution institution;

  /** Names, because Hibernate has no way to compare an element of an array of enums. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] effects;

  /** Not public, and in the history as the reason of its command. */
  @Personal private String reason;

  private Instant since;

  @Column(name = "until")
  private Instant until;

  @Personal private String reinstatementReason;

  /** For Hibernate. */
  protected Suspension() {}

  Suspension(UUID id, Institution institution, Set<Effect> effects, String reason, Instant since) {
    this.id = id;
    this.institution = institution;
    this.effects = EnumSet.copyOf(effects).stream().map(Effect::name).toArray(String[]::new);
    this.reason = reason;
    this.since = since;
  }

  void end(String reinstatementReason, Instant until) {
    this.reinstatementReason = reinstatementReason;
    this.until = until;
  }

  Set<Effect> effects() {
    Set<Effect> inOrder = EnumSet.noneOf(Effect.class);
    Stream.of(effects).map(Effect::valueOf).forEach(inOrder::add);
    return Collections.unmodifiableSet(inOrder);
  }

  /** The same for who asks about the past. */
  SuspensionPeriod period() {
    return new SuspensionPeriod(effects(), reason, since, Optional.ofNullable(until));
  }

  String reason() {
    return reason;
  }

  Instant since() {
    return since;
  }

  @Override
  public AggregateRoot root() {
    return institution;
  }
}
