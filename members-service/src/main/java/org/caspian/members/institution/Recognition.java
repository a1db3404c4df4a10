package org.caspian.members.institution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caspian.platform.rest.Formats;
import org.caspian.platform.rest.VisibleText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who recognises an institution as one of higher education or of research.
 *
 * @param number of the licence or the decision; null if it has none
 * @param validUntil its last day; null if it has none
 */
record Recognition(
    @Schema(
            description = "Who recognises it, by BCP 47 language tag",
            format = Formats.LANGUAGE_MAP,
            minProperties = 1,
            maxProperties = 40)
        @NotNull
        SortedMap<String, @Size(max = 300) @Pattern(regexp = VisibleText.ONE_LINE) String> body,
    @Schema(description = "Of the licence or the decision; absent if it has none")
        @Size(min = 1, max = 100)
        @Pattern(regexp = VisibleText.LINE)
        String number,
    @Schema(description = "The last day on which it holds; absent if it has none")
        LocalDate validUntil) {

  Recognition {
    // One form for one value, so that an equal profile is no change.
    body = body == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(body));
  }
}
