package org.caspian.members.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import org.caspian.members.institution.Standing;
import org.caspian.platform.access.Caller;

/**
 * Who does something with a membership, and when.
 *
 * @param standings how institutions stand now
 */
record Act(Caller caller, Instant at, Function<UUID, Standing> standings) {

  /** The day in UTC. */
  LocalDate today() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
