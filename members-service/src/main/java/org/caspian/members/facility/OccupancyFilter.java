package org.caspian.members.facility;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which taken times of a unit are shown; null asks nothing. A {@code @BeanParam}. */
record OccupancyFilter(
    @Parameter(description = "Only times that are not over by then") @QueryParam("from")
        Instant from,
    @Parameter(description = "Only times that have begun by then") @QueryParam("to") Instant to) {

  /** Before every booking. */
  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

  /** After every booking. */
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  /** From when on. */
  Instant begin() {
    return from == null ? FIRST : from;
  }

  /** Until when. */
  Instant end() {
    return to == null ? LAST : to;
  }
}
