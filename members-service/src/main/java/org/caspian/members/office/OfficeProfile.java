package org.caspian.members.office;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the secretariat says of an office.
 *
 * @param label as it is shown; asked for with null it follows the names
 * @param seats how many hold it at a time, 1 for one president
 */
record OfficeProfile(
    @NotNull OfficeBody body,
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
    @Schema(description = "How many hold it at a time") @NotNull @Min(1) @Max(100) Integer seats) {

  OfficeProfile {
    // One form for one value, so that an equal profile is no change.
    name = name == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(name));
  }

  /** The same with another label. */
  OfficeProfile withLabel(String other) {
    return new OfficeProfile(body, name, other, seats);
  }
}
