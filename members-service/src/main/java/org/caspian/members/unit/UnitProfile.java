package org.caspian.members.unit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.caspian.members.institution.RorId;
import org.caspian.platform.rest.Formats;
import org.caspian.platform.rest.VisibleText;
import org.caspian.platform.rest.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What its institution says of an organisational unit: the fields that a creation brings, a PATCH
 * changes and a GET shows.
 *
 * @param label as it is shown; asked for with null it follows the names
 * @param parent null for a unit that is a part of no other
 * @param from null if the day is not known
 */
record UnitProfile(
    @NotNull UnitKind kind,
    @Schema(
            description = "The names by BCP 47 language tag, each one line",
            format = Formats.LANGUAGE_MAP,
            minProperties = 1,
            maxProperties = 40)
        @NotNull
        SortedMap<
                String, @Size(max = NAME_MAX_LENGTH) @Pattern(regexp = VisibleText.ONE_LINE) String>
            name,
    @Schema(
            description =
                "One line in Latin script; if none is asked for, the English name, else the first"
                    + " in Latin script. One that is sent is kept, unless it is the one that follows"
                    + " the names: then it goes on following them")
        @Size(min = 1, max = NAME_MAX_LENGTH)
        String label,
    @Schema(
            description =
                "The unit of the same institution of which it is a part; absent if it is a part of"
                    + " none")
        UUID parent,
    @Schema(
            description =
                "Id in the Research Organization Registry, of one unit only; its check digits must"
                    + " fit")
        @Pattern(regexp = RorId.PATTERN)
        String ror,
    @Size(max = 500) @Pattern(regexp = WebAddress.PATTERN) String website,
    @Schema(description = "Its first day; absent if that is not known") LocalDate from) {

  /** Characters that a name may have, and so a label, which may be made of it. */
  static final int NAME_MAX_LENGTH = 300;

  UnitProfile {
    // One form for one value, so that an equal profile is no change.
    name = name == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(name));
  }

  /** The same with another label. */
  UnitProfile withLabel(String other) {
    return new UnitProfile(kind, name, other, parent, ror, website, from);
  }
}
