package org.caspian.members.assembly;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.caspian.platform.command.PartOfRoot;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a member or the secretariat wants the assembly to decide. It is not changed any more. */
@Entity
class Motion implements PartOfRoot {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Assembly assembly;

  /** Of the assembly, from 1; what people say. */
  private int number;

  private String agendaItem;

  @JdbcTypeCode(SqlTypes.JSON)
  private SortedMap<String, String> text;

  private UUID movedBy;
  private Instant movedAt;

  /** For Hibernate. */
  protected Motion() {}

  Motion(
      UUID id,
      Assembly assembly,
      int number,
      ProposeMotion asked,
      Optional<UUID> movedBy,
      Instant at) {
    this.id = id;
    this.assembly = assembly;
    this.number = number;
    this.agendaItem = asked.agendaItem();
    this.text = asked.text();
    this.movedBy = movedBy.orElse(null);
    this.movedAt = at;
  }

  @Override
  public Assembly root() {
    return assembly;
  }

  @Override
  public Object shownId() {
    return number;
  }

  UUID id() {
    return id;
  }

  /** Of the assembly, from 1. */
  int number() {
    return number;
  }

  /** The code of the item under which it is dealt with. */
  String agendaItem() {
    return agendaItem;
  }

  /** What is to be decided, by BCP 47 language tag. */
  SortedMap<String, String> text() {
    return text;
  }

  /** The member that moved it; empty for the secretariat. */
  Optional<UUID> movedBy() {
    return Optional.ofNullable(movedBy);
  }

  Instant movedAt() {
    return movedAt;
  }
}
