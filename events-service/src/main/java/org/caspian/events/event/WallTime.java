package org.caspian.events.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * What a clock on the wall shows at the place of an event. The instant is worked out whenever it is
 * asked for, by the time zone rules that are known then: states change them, wall times stay.
 *
 * @param local the date and the time of day
 * @param timeZone an IANA zone
 */
public record WallTime(LocalDateTime local, String timeZone) {

  /** Whether clocks show it at all: an hour is left out where they are put forward. */
  boolean exists() {
    return !zone().getRules().getValidOffsets(local).isEmpty();
  }

  /**
   * The instant. Of an hour that clocks show twice it is the first one. An hour that a later change
   * of the rules has left out is as far behind the gap as it was behind its beginning.
   */
  public Instant instant() {
    return local.atZone(zone()).toInstant();
  }

  private ZoneId zone() {
    return ZoneId.of(timeZone);
  }
}
