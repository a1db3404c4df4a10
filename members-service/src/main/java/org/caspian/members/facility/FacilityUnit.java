package org.caspian.members.facility;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is booked of a facility: a device, a room, a berth.
 *
 * @param code by which the owner names it, of one unit of the facility only
 * @param slots how many bookings it can have at one time, 1 to 100
 */
record FacilityUnit(
    @Schema(description = "Chosen by the owner, of one unit of the facility only")
        @NotNull
        @Pattern(regexp = FacilityUnit.CODE)
        String code,
    @Schema(
            description = "The names by BCP 47 language tag",
            format = Formats.LANGUAGE_MAP,
            minProperties = 1,
            maxProperties = 40)
        @NotNull
        SortedMap<String, @Size(max = 300) String> name,
    @Schema(description = "How many bookings it can have at one time")
        @NotNull
        @Min(1)
        @Max(FacilityUnit.MOST_SLOTS)
        Integer slots) {

  /** The form of a code: what stands in a path as it is. */
  static final String CODE = "^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$";

  static final int MOST_SLOTS = 100;

  FacilityUnit {
    // One form for one value, so that an equal profile is no change.
    name = name == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(name));
  }
}
