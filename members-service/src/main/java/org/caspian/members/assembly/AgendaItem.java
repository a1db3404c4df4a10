package org.caspian.members.assembly;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an assembly deals with. Nothing that is not on the agenda is decided.
 *
 * @param code by which motions name it, of one item of the agenda only
 */
record AgendaItem(
    @Schema(description = "By which motions name it, of one item of the agenda only")
        @NotNull
        @Pattern(regexp = AgendaItem.CODE)
        String code,
    @Schema(
            description = "What it is about, by BCP 47 language tag",
            format = Formats.LANGUAGE_MAP,
            minProperties = 1,
            maxProperties = 40)
        @NotNull
        SortedMap<String, @Size(max = 300) String> title) {

  /** The form of a code, such as {@code 3.1}. */
  static final String CODE = "^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$";

  AgendaItem {
    // One form for one value, so that an equal profile is no change.
    title = title == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(title));
  }
}
