package org.caspian.members.resolution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Body of {@code POST /v1/resolutions}.
 *
 * @param ballotId null if nobody voted
 */
record CreateResolution(
    @Schema(description = SetLocalReference.DESCRIPTION)
        @Size(min = 1, max = SetLocalReference.MAX_LENGTH)
        @Pattern(regexp = LocalReferences.FORM)
        String localReference,
    @Schema(description = "The assembly that adopted it") @NotNull UUID assemblyId,
    @Schema(description = "Its number among those of the assembly; one only has it")
        @NotNull
        @Min(1)
        @Max(10_000)
        Integer ordinal,
    @Schema(description = "The ballot that has passed it; absent if nobody voted") UUID ballotId,
    @Schema(
            description =
                "The day on which it was adopted, from which on it is in force: not before its ballot was closed; in the room, opened")
        @NotNull
        LocalDate adoptedOn,
    @Schema(
            description = "What it says, by BCP 47 language tag",
            format = Formats.LANGUAGE_MAP,
            minProperties = 1,
            maxProperties = 40)
        @NotNull
        SortedMap<String, @Size(max = 50_000) String> text,
    @Schema(
            description = "The language of the text that counts where the others differ",
            format = Formats.BCP_47)
        @NotNull
        String authenticLanguage,
    @Schema(description = "What it asks whom to do") @NotNull @Size(max = 100)
        List<@NotNull @Valid CreateFollowUp> followUps) {

  CreateResolution {
    text = text == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(text));
    followUps = followUps == null ? null : List.copyOf(followUps);
  }

  /** The institutions that have something to do, by the JSON Pointers that name them. */
  Map<String, UUID> responsible() {
    Map<String, UUID> responsible = new LinkedHashMap<>();
    for (int place = 0; place < followUps.size(); place++) {
      UUID institution = followUps.get(place).responsible();
      if (institution != null) {
        responsible.put("/followUps/" + place + "/responsible", institution);
      }
    }
    return responsible;
  }
}
