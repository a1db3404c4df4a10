package org.caspian.members.resolution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a resolution asks somebody to do.
 *
 * @param responsible null for the secretariat
 */
record CreateFollowUp(
    @Schema(
            description = "What is to be done, by BCP 47 language tag",
            format = Formats.LANGUAGE_MAP,
            minProperties = 1,
            maxProperties = 40)
        @NotNull
        SortedMap<String, @Size(max = 2000) String> task,
    @Schema(description = "The institution that does it; absent for the secretariat")
        UUID responsible,
    @Schema(description = "The last day on which it is in time") @NotNull LocalDate dueOn) {

  CreateFollowUp {
    task = task == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(task));
  }
}
