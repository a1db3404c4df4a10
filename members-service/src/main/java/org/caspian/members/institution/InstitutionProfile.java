package org.caspian.members.institution;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caspian.platform.rest.Formats;
import org.caspian.platform.rest.VisibleText;
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
                "One line in Latin script; if none is asked for, the English name, else the first"
                    + " in Latin script. One that is sent is kept, unless it is the one that follows"
                    + " the names: then it goes on following them")
        @Size(min = 1, max = NAME_MAX_LENGTH)
        String label,
    @NotNull InstitutionType type,
    @Schema(format = Formats.ISO_3166_1_ALPHA_2) @NotNull String country,
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
    @Size(max = 500) @Pattern(regexp = WEBSITE_PATTERN) String website,
    @Min(800) @Max(9999) Integer founded,
    @Schema(
            description = "Whether it is a member of the association; cannot be removed",
            defaultValue = "NONE")
        Membership membership,
    @Schema(
            description = "What this record rests on; cannot be removed",
            defaultValue = "REGISTERED")
        Basis basis) {

  /** Characters that a name may have, and so a label, which may be made of it. */
  private static final int NAME_MAX_LENGTH = 300;

  private static final String DOMAIN_PATTERN =
      "^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$";
  private static final String WEBSITE_PATTERN = "^https?://[^\\s/?#]+\\S*$";

  InstitutionProfile {
    // One form for one value, so that an equal profile is no change.
    name = name == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(name));
    domain = domain == null ? null : domain.toLowerCase(Locale.ROOT);
    timeZoneBasis = timeZoneBasis == null ? TimeZoneBasis.CONFIRMED : timeZoneBasis;
    membership = membership == null ? Membership.NONE : membership;
    basis = basis == null ? Basis.REGISTERED : basis;
  }

  /** The same with another label. */
  InstitutionProfile withLabel(String other) {
    return new InstitutionProfile(
        name,
        other,
        type,
        country,
        city,
        place,
        timeZone,
        timeZoneBasis,
        domain,
        ror,
        website,
        founded,
        membership,
        basis);
  }
}
