package org.caspian.members.assembly;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the secretariat says of an assembly: the fields that a convocation brings, a PATCH changes
 * and a GET shows.
 *
 * @param ordinal which assembly of the association it is; 27 for the XXVII
 * @param label as it is shown; asked for with null it follows the names
 */
record AssemblyProfile(
    @Schema(description = "Which assembly of the association it is; one only has each ordinal")
        @NotNull
        @Min(1)
        @Max(1_000_000)
        Integer ordinal,
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
    @Schema(description = "The institution that receives the others") @NotNull UUID host,
    @Schema(description = "The event of the assembly, at which delegates register; absent if none")
        UUID eventId,
    @Schema(description = "The time zone of the place", format = Formats.IANA_ZONE) @NotNull
        String timeZone,
    @Schema(description = "What it deals with, in order") @NotNull @Size(max = 100)
        List<@NotNull @Valid AgendaItem> agenda) {

  AssemblyProfile {
    // One form for one value, so that an equal profile is no change.
    name = name == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(name));
    agenda = agenda == null ? null : List.copyOf(agenda);
  }

  /** The same with another label. */
  AssemblyProfile withLabel(String other) {
    return new AssemblyProfile(ordinal, name, other, host, eventId, timeZone, agenda);
  }
}
