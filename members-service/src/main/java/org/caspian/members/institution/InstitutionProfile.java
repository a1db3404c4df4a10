package org.caspian.members.institution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caspian.platform.rest.Formats;
import org.caspian.platform.rest.VisibleText;
import org.caspian.platform.rest.WebAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the secretariat keeps of an institution: the fields that a creation brings, a PATCH changes
 * and a GET shows.
 *
 * @param label as it is shown; asked for with null it follows the names
 * @param domain in lower case
 */
record InstitutionProfile(
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
                "Further names: past ones, aliases, acronyms, transliterations. The present official"
                    + " names are those of name; a LABEL without an end is one of them again, to say"
                    + " since when it is borne. A PATCH replaces the whole list",
            uniqueItems = true)
        @Size(max = NAMES_MAX_COUNT)
        List<@NotNull @Valid InstitutionName> names,
    @Schema(
            description =
                "One line in Latin script; if none is asked for, the English name, else the first"
                    + " in Latin script. One that is sent is kept, unless it is the one that follows"
                    + " the names: then it goes on following them")
        @Size(min = 1, max = NAME_MAX_LENGTH)
        String label,
    @NotNull InstitutionType type,
    @Schema(format = Formats.ISO_3166_1_ALPHA_2) @NotNull String country,
    @Schema(
            description = "The part of the country in which it is, ISO 3166-2",
            format = Formats.ISO_3166_2)
        String subdivision,
    @Size(min = 1, max = 100) String city,
    @Schema(description = "A point on the map, WGS 84") Place place,
    @Schema(
            description =
                "IANA zone: deadlines that the institution sets by day end at 24:00 there",
            format = Formats.IANA_ZONE)
        @NotNull
        String timeZone,
    @Schema(
            description = "How the time zone is known; cannot be removed",
            defaultValue = "CONFIRMED")
        TimeZoneBasis timeZoneBasis,
    @Schema(
            description =
                "The domain name by which the institution is known (schacHomeOrganization), of one"
                    + " institution only; kept in lower case")
        @Size(max = 253)
        @Pattern(regexp = DOMAIN_PATTERN)
        String domain,
    @Schema(
            description =
                "Id in the Research Organization Registry, of one institution only; its check"
                    + " digits must fit")
        @Pattern(regexp = RorId.PATTERN)
        String ror,
    @Schema(
            description =
                "Its ids in other registers, each of one institution only, in the order of scheme"
                    + " and value. A PATCH replaces the whole list")
        @Size(max = IDENTIFIERS_MAX_COUNT)
        List<@NotNull @Valid OtherIdentifier> identifiers,
    @Size(max = 500) @Pattern(regexp = WebAddress.PATTERN) String website,
    @Min(800) @Max(9999) Integer founded,
    @Schema(
            description = "What it is and does, by BCP 47 language tag: at most 300 words each",
            format = Formats.LANGUAGE_MAP,
            minProperties = 1,
            maxProperties = 40)
        SortedMap<String, @Size(max = DESCRIPTION_MAX_LENGTH) String> description,
    @Schema(
            description =
                "The themes of the association on which it works. A PATCH replaces all of them")
        SortedSet<InstitutionTheme> themes,
    @Schema(description = "How many study there") @Min(0) @Max(COUNT_MAX) Integer students,
    @Schema(description = "How many work there") @Min(0) @Max(COUNT_MAX) Integer staff,
    @Schema(description = "Who recognises it as an institution of higher education or research")
        @Valid
        Recognition recognition,
    @Schema(
            description = "Whether it is a member of the association; cannot be removed",
            defaultValue = "NONE")
        Membership membership,
    @Schema(
            description = "What this record rests on; cannot be removed",
            defaultValue = "REGISTERED")
        Basis basis) {

  /** Characters that a name may have, and so a label, which may be made of it. */
  static final int NAME_MAX_LENGTH = 300;

  /** Further names that an institution may have. */
  static final int NAMES_MAX_COUNT = 60;

  /** Ids in other registers that an institution may have. */
  static final int IDENTIFIERS_MAX_COUNT = 20;

  /** Characters that a description in one language may have. */
  static final int DESCRIPTION_MAX_LENGTH = 4000;

  /** More people than any institution has. */
  private static final int COUNT_MAX = 10_000_000;

  private static final String DOMAIN_PATTERN =
      "^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$";

  InstitutionProfile {
    // One form for one value, so that an equal profile is no change.
    name = sorted(name);
    description = sorted(description);
    themes =
        Collections.unmodifiableSortedSet(themes == null ? new TreeSet<>() : new TreeSet<>(themes));
    names = names == null ? List.of() : List.copyOf(names);
    identifiers =
        identifiers == null ? List.of() : identifiers.stream().distinct().sorted().toList();
    domain = domain == null ? null : domain.toLowerCase(Locale.ROOT);
    timeZoneBasis = timeZoneBasis == null ? TimeZoneBasis.CONFIRMED : timeZoneBasis;
    membership = membership == null ? Membership.NONE : membership;
    basis = basis == null ? Basis.REGISTERED : basis;
  }

  private static SortedMap<String, String> sorted(SortedMap<String, String> texts) {
    return texts == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /** All texts in several languages, each map or name; what is not said is not among them. */
  Stream<Map<String, String>> texts() {
    return Stream.of(
            Stream.of(name),
            names.stream().map(further -> Map.of(further.language(), further.value())),
            Stream.ofNullable(description),
            Stream.ofNullable(recognition).map(Recognition::body))
        .flatMap(Function.identity());
  }

  /** The same with another label. */
  InstitutionProfile withLabel(String other) {
    return new InstitutionProfile(
        name,
        names,
        other,
        type,
        country,
        subdivision,
        city,
        place,
        timeZone,
        timeZoneBasis,
        domain,
        ror,
        identifiers,
        website,
        founded,
        description,
        themes,
        students,
        staff,
        recognition,
        membership,
        basis);
  }
}
