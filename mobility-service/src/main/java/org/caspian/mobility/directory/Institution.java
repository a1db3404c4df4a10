package org.caspian.mobility.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** What mobility knows of an institution: a copy, made from the messages of members-service. */
@Entity
@Table(name = "directory_institution")
public class Institution {

  private static final String ACTIVE = "ACTIVE";

  @Id private UUID id;
  private String membership;
  private List<String> effects;
  private long sourceVersion;

  /** For the container. */
  protected Institution() {}

  Institution(UUID id) {
    this.id = id;
    this.sourceVersion = -1;
  }

  /** Takes over the state of a later version; an earlier or equal one is passed over. */
  void learn(String membership, List<String> effects, long version) {
    if (version > sourceVersion) {
      this.membership = membership;
      this.effects = List.copyOf(effects);
      this.sourceVersion = version;
    }
  }

  /** The institution. */
  public UUID id() {
    return id;
  }

  /** Whether it belongs to the association now. */
  public boolean isMember() {
    return ACTIVE.equals(membership);
  }

  /** Whether a suspension forbids it this. */
  public boolean isUnder(Effect effect) {
    return effects.contains(effect.name());
  }
}
