package org.caspian.platform.rest.things;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The editable fields of a thing: one of every kind of value that services take. */
record ThingProfile(
    @NotNull @Size(min = 1, max = 20) String name,
    @NotNull Kind kind,
    @Schema(format = Formats.LANGUAGE_MAP) Map<String, String> title,
    @Schema(format = Formats.ISO_3166_1_ALPHA_2) String country,
    @Schema(format = Formats.ISCED_F) String field,
    @Schema(format = Formats.ISO_639) String language,
    @Schema(format = Formats.ISO_15924) String script,
    @Schema(format = Formats.LATIN_TEXT) String latin,
    @Schema(format = Formats.IANA_ZONE) String timeZone,
    @Schema(format = Formats.ACADEMIC_YEAR) String academicYear,
    @Min(1) @Max(8) Integer level,
    Integer count,
    Boolean open,
    BigDecimal share,
    UUID owner,
    LocalDate begin,
    Instant at,
    URI website,
    @Pattern(regexp = "^[a-z]+$") String word,
    @Size(max = 3) List<@Size(max = 5) String> tags,
    Place place) {}
