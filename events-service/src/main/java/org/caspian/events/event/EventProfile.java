package org.caspian.events.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;
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
                    + " in Latin script. One that is sent is kept, unless it is the one that follows"
                    + " the titles: then it goes on following them")
        @Size(min = 1, max = 300)
        String label,
    @Schema(
            implementation = String.class,
            format = Formats.DATE_TIME_LOCAL,
            examples = "2027-07-05T09:00:00",
            description =
                "When it begins, as a clock at the place shows it, without an offset. Of an hour"
                    + " that is shown twice the first one is meant; one that is left out is"
                    + " refused. At most ten years from now; ahead, once registration was open;"
                    + " fixed once it has begun, as are the end, the zone and the capacity")
        @NotNull
        @Pattern(regexp = THIS_MILLENNIUM)
        LocalDateTime localStart,
    @Schema(
            implementation = String.class,
            format = Formats.DATE_TIME_LOCAL,
            examples = "2027-07-16T18:00:00",
            description = "When it ends, likewise; at most 366 days after the beginning")
        @NotNull
        @Pattern(regexp = THIS_MILLENNIUM)
        LocalDateTime localEnd,
    @Schema(description = "IANA zone of the place", format = Formats.IANA_ZONE) @NotNull
        String timeZone,
    @Schema(description = "How many persons have a place") @NotNull @Min(1) @Max(10_000)
        Integer capacity) {

  /** Of this millennium, so that every day of it can be counted and kept. */
  private static final String THIS_MILLENNIUM = "^2";

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

  /** Which of the members that are fixed once an event has begun differ from another profile's. */
  List<FieldError> fixedMembersOtherThan(EventProfile other) {
    return Stream.of(
            difference("/localStart", localStart, other.localStart),
            difference("/localEnd", localEnd, other.localEnd),
            difference("/timeZone", timeZone, other.timeZone),
            difference("/capacity", capacity, other.capacity))
        .flatMap(Function.identity())
        .toList();
  }

  private static Stream<FieldError> difference(String pointer, Object mine, Object others) {
    return mine.equals(others)
        ? Stream.empty()
        : Stream.of(new FieldError(pointer, "event-has-begun", "It is fixed since the beginning."));
  }

  /** The same with another label. */
  EventProfile withLabel(String other) {
    return new EventProfile(kind, title, other, localStart, localEnd, timeZone, capacity);
  }
}
