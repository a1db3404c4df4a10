package org.caspian.platform.command;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Audience;

/**
 * A root that not everybody may know of. Its audience is in a table of its own, named for the
 * entity: {@code stay_audience (audience uuid, stay_id uuid, primary key (audience, stay_id))}. The
 * key begins with the audience, so that what one reader may see is one range of an index.
 */
@MappedSuperclass
public abstract class SharedRoot extends AggregateRoot {

  @Internal
  @ElementCollection
  @Column(name = "audience")
  private Set<UUID> audience;

  /** For Hibernate. */
  protected SharedRoot() {}

  /**
   * A new root, of version 1.
   *
   * @param id from {@link Ids}
   * @param audience who may know of it
   * @param at when, from {@link CommandContext#at()}
   * @param by the client id, from {@link CommandContext#by()}
   */
  protected SharedRoot(UUID id, Audience audience, Instant at, String by) {
    super(id, at, by);
    this.audience = new HashSet<>(audience.ids());
  }

  /** Who may know of it. */
  public Audience audience() {
    return new Audience(audience);
  }

  /** Others may know of it from now on. Belongs to a change of the root. */
  protected void shareWith(Audience others) {
    audience.retainAll(others.ids());
    audience.addAll(others.ids());
  }
}
