package org.caspian.sample.bad;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

@Entity
class Guest {

  private final Instant since = Instant.now();
  private final Supplier<UUID> ids = UUID::randomUUID;

  @Override
  public String toString() {
    return ids.get() + " since " + since;
  }
}
