package org.caspian.members.facility;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caspian.members.institution.Place;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What its owner says of a facility: the fields that a creation brings, a PATCH changes and a GET
 * shows.
 *
 * @param label as it is shown; asked for with null it follows the names
 */
record FacilityProfile(
    @NotNull FacilityKind kind,
    @Schema(
            description = "The names by BCP 47 language tag",
            format = Formats.LANGUAGE_MAP,
            minProperties = 1,
            maxProperties = 40)
        @NotNull
        SortedMap<String, @Size(max = 300) String> name,
    @Schema(
            description =
                "One line in Latin script; if none is asked for, the English name, else the first"
                    + " in Latin script. One that is sent is kept, unless it is the one that follows"
                    + " the names: then it goes on following them")
        @Size(min = 1, max = 300)
        String label,
    @Schema(
            description = "What it is and what it can do, by BCP 47 language tag",
            format = Formats.LANGUAGE_MAP,
            minProperties = 1,
            maxProperties = 40)
        SortedMap<String, @Size(max = 4000) String> description,
    @Size(min = 1, max = 100) String city,
    @Schema(description = "A point on the map, WGS 84") Place place,
    @NotNull FacilityAccess access,
    @Schema(
            description =
                "What persons must have before they use it: who books vouches for each. None, if"
                    + " left out")
        SortedSet<Prerequisite> prerequisites,
    @Schema(
            description = "More about the prerequisites, by BCP 47 language tag",
            format = Formats.LANGUAGE_MAP,
            minProperties = 1,
            maxProperties = 40)
        SortedMap<String, @Size(max = 4000) String> prerequisiteNote,
    @Schema(description = "What is booked of it, each under a code of its own")
        @NotNull
        @Size(min = 1, max = 100)
        List<@NotNull FacilityUnit> units) {

  FacilityProfile {
    // One form for one value, so that an equal profile is no change.
    name = sorted(name);
    description = sorted(description);
    prerequisiteNote = sorted(prerequisiteNote);
    prerequisites =
        Collections.unmodifiableSortedSet(
            prerequisites == null ? new TreeSet<>() : new TreeSet<>(prerequisites));
    units = units == null ? null : List.copyOf(units);
  }

  private static SortedMap<String, String> sorted(SortedMap<String, String> texts) {
    return texts == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /** The unit of this code. */
  Optional<FacilityUnit> unit(String code) {
    return units.stream().filter(unit -> unit.code().equals(code)).findFirst();
  }

  /** The same with another label. */
  FacilityProfile withLabel(String other) {
    return new FacilityProfile(
        kind,
        name,
        other,
        description,
        city,
        place,
        access,
        prerequisites,
        prerequisiteNote,
        units);
  }
}
