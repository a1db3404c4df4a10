package org.caspian.events.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the host says of an event: the fields that a creation brings, a PATCH changes and a GET
 * shows.
 *
 * @param label as it is shown; asked for with null it follows the titles
 */
record EventProfile(
    @NotNull EventKind kind,
    @Schema(
            description = "The titles by BCP 47 language tag",
            format = Formats.LANGUAGE_MAP,
            minProperties = 1,
            maxProperties = 40)
        @NotNull
        SortedMap<String, @Size(max = 300) String> title,
    @Schema(
            description =
                "One line in Latin script; if none is asked for, the English title, else the first"
                    + " in Latin script")
        @Size(min = 1, max = 300)
        String label,
    @Schema(
            implementation = String.class,
            format = LOCAL,
            examples = "2027-07-05T09:00:00",
            description =
                "When it begins, as a clock at the place shows it. Of an hour that is shown twice"
                    + " the first one is meant; one that is left out is refused")
        @NotNull
        @Pattern(regexp = LOCAL_PATTERN)
        LocalDateTime localStart,
    @Schema(
            implementation = String.class,
            format = LOCAL,
            examples = "2027-07-16T18:00:00",
            description = "When it ends, likewise")
        @NotNull
        @Pattern(regexp = LOCAL_PATTERN)
        LocalDateTime localEnd,
    @Schema(description = "IANA zone of the place", format = Formats.IANA_ZONE) @NotNull
        String timeZone,
    @Schema(description = "How many persons have a place") @NotNull @Min(1) @Max(10_000)
        Integer capacity) {

  /** Wall time without a zone, RFC 3339 without its offset; seconds may be left out. */
  private static final String LOCAL = "date-time-local";

  private static final String LOCAL_PATTERN =
      "^2[0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
          + "T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$";

  EventProfile {
    // One form for one value, so that an equal profile is no change.
    title = title == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(title));
  }

  WallTime start() {
    return new WallTime(localStart, timeZone);
  }

  WallTime end() {
    return new WallTime(localEnd, timeZone);
  }

  /** The same with another label. */
  EventProfile withLabel(String other) {
    return new EventProfile(kind, title, other, localStart, localEnd, timeZone, capacity);
  }
}
