package org.caspian.members.learning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.caspian.platform.rest.Formats;
import org.caspian.platform.rest.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What its owner says of a learning resource: the fields that a creation brings, a PATCH changes
 * and a GET shows. They are those of schema.org and LRMI.
 *
 * @param label as it is shown; asked for with null it follows the names
 * @param timeRequired a duration of ISO 8601
 */
record LearningResourceProfile(
    @NotNull LearningResourceKind kind,
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
            description = "What it is about, by BCP 47 language tag",
            format = Formats.LANGUAGE_MAP,
            minProperties = 1,
            maxProperties = 40)
        SortedMap<String, @Size(max = 4000) String> description,
    @Schema(
            description = "What one can do after it, by BCP 47 language tag",
            format = Formats.LANGUAGE_MAP,
            minProperties = 1,
            maxProperties = 40)
        SortedMap<String, @Size(max = 4000) String> teaches,
    @Schema(description = "Where it is, http or https")
        @NotNull
        @Size(max = 1000)
        @Pattern(regexp = WebAddress.PATTERN)
        String url,
    @Schema(description = "The languages in which it is, as BCP 47 tags")
        @NotNull
        @Size(min = 1, max = 20)
        List<@NotNull ContentLanguage> languages,
    @Schema(description = "What it is about, by the field of education") @NotNull @Size(max = 10)
        List<@NotNull FieldOfStudy> iscedF,
    @Schema(description = "For whom it is: the level of the European Qualifications Framework")
        @Min(1)
        @Max(8)
        Integer eqfLevel,
    @Schema(
            description =
                "Under which licence it is shared: an id of the SPDX list, or an address of"
                    + " Creative Commons",
            format = Formats.LICENCE)
        @NotNull
        String licence,
    @Schema(description = "Whether nobody has to pay for it") @NotNull Boolean accessibleForFree,
    @Schema(description = "How long it takes to learn, a duration of ISO 8601")
        @Pattern(
            regexp = "^P(?=[0-9T])(\\d{1,4}W|(\\d{1,4}D)?(T(?=\\d)(\\d{1,4}H)?(\\d{1,4}M)?)?)$")
        String timeRequired,
    @Schema(description = "The day on which it came out; absent if nobody said it")
        LocalDate publishedOn) {

  LearningResourceProfile {
    // One form for one value, so that an equal profile is no change.
    name = sorted(name);
    description = sorted(description);
    teaches = sorted(teaches);
    languages = languages == null ? null : List.copyOf(languages);
    iscedF = iscedF == null ? null : List.copyOf(iscedF);
  }

  private static SortedMap<String, String> sorted(SortedMap<String, String> texts) {
    return texts == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /** What is said of it in words. */
  Stream<String> texts() {
    return Stream.concat(
        Stream.of(label),
        Stream.of(name, description, teaches)
            .filter(Objects::nonNull)
            .flatMap(texts -> texts.values().stream()));
  }

  /** The same with another label. */
  LearningResourceProfile withLabel(String other) {
    return new LearningResourceProfile(
        kind,
        name,
        other,
        description,
        teaches,
        url,
        languages,
        iscedF,
        eqfLevel,
        licence,
        accessibleForFree,
        timeRequired,
        publishedOn);
  }
}
