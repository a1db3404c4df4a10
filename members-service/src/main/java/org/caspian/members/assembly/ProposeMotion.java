package org.caspian.members.assembly;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/motions}. */
record ProposeMotion(
    @Schema(description = "The code of the item of the agenda under which it is dealt with")
        @NotNull
        @Pattern(regexp = AgendaItem.CODE)
        String agendaItem,
    @Schema(
            description = "What is to be decided, by BCP 47 language tag",
            format = Formats.LANGUAGE_MAP,
            minProperties = 1,
            maxProperties = 40)
        @NotNull
        SortedMap<String, @Size(max = 8000) String> text) {

  ProposeMotion {
    text = text == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(text));
  }
}
