package org.caspian.members.facility;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which taken times of a unit are shown. A {@code @BeanParam}. */
record OccupancyFilter(
    @Parameter(description = "Only times that are not over by then; now, if it is left out")
        @QueryParam("from")
        Instant from,
    @Parameter(description = "Only times that have begun by then") @QueryParam("to") Instant to) {

  /** After every booking. */
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  /**
   * From when on.
   *
   * @param now when it is asked
   */
  Instant begin(Instant now) {
    return from == null ? now : from;
  }

  /** Until when. */
  Instant end() {
    return to == null ? LAST : to;
  }
}
