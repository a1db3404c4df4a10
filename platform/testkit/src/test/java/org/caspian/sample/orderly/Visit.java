package org.caspian.sample.orderly;

import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;

@Entity
class Visit {

  private final Instant at;

  Visit(Clock clock) {
    this.at = Instant.now(clock);
  }

  Instant at() {
    return at;
  }
}
