package org.caspian.library;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.UUID;

/** What the handler heard. */
@Entity
public class SeenShelf {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private long id;

  private UUID shelfId;
  private long version;
  private String traceId;

  protected SeenShelf() {}

  SeenShelf(UUID shelfId, long version, String traceId) {
    this.shelfId = shelfId;
    this.version = version;
    this.traceId = traceId;
  }
}
