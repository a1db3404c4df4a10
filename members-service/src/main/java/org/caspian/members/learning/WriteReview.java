package org.caspian.members.learning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code PUT …/review}. */
record WriteReview(
    @Schema(description = "From 1, of no use, to 5, of great use") @NotNull @Min(1) @Max(5)
        Integer rating,
    @Schema(
            description = "What there is to say of it, by BCP 47 language tag",
            format = Formats.LANGUAGE_MAP,
            minProperties = 1,
            maxProperties = 40)
        SortedMap<String, @Size(max = 4000) String> text) {

  WriteReview {
    text = text == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(text));
  }
}
