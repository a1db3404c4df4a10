package org.caspian.members.institution;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.caspian.members.name.NameSearch;
import org.caspian.platform.command.Conditions;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which institutions a list shows; null asks nothing. A {@code @BeanParam}.
 *
 * @param includeUnlisted also those that were merged, or that a suspension with the effect LISTING
 *     leaves out
 */
record InstitutionFilter(
    @Schema(format = Formats.ISO_3166_1_ALPHA_2) @QueryParam("country") String country,
    @QueryParam("type") InstitutionType type,
    @QueryParam("membership") Membership membership,
    @Parameter(description = "Those that work on this theme") @QueryParam("theme")
        InstitutionTheme theme,
    @Parameter(
            description =
                "Those that stand so today; one that a suspension keeps out of the list is in it")
        @QueryParam("standing")
        StandingState standing,
    @Parameter(description = "Whether it is suspended now") @QueryParam("suspended")
        Boolean suspended,
    @Parameter(description = "As people say it, with its check digit")
        @QueryParam("number")
        @Size(max = 40)
        String number,
    @QueryParam("domain") @Size(max = 253) String domain,
    @QueryParam("ror") @Size(max = 100) String ror,
    @Parameter(description = "The caller's own reference")
        @QueryParam("localReference")
        @Size(max = 64)
        String localReference,
    @Parameter(
            description =
                "Words of any of its names, in any language of the region, also past names and"
                    + " acronyms; case, marks, scripts and spellings do not count, the beginning of"
                    + " a word is enough. If no name has them, names that are written much alike")
        @QueryParam("search")
        @Size(min = 1, max = 200)
        String search,
    @Parameter(description = "A point, latitude and longitude in degrees with a comma between")
        @QueryParam("near")
        @Pattern(regexp = Vicinity.FORM)
        String near,
    @Parameter(description = "How far from the point of near, in kilometres; counts only with it")
        @QueryParam("within")
        @DefaultValue("100")
        @Min(1)
        @Max(20_000)
        int within,
    @Parameter(
            description =
                "Also those that were merged, and those that a suspension with the effect LISTING"
                    + " leaves out of the list; who asks by number, domain, ror or localReference"
                    + " sees them anyway, and who asks by standing or suspended those that are")
        @QueryParam("includeUnlisted")
        @DefaultValue("false")
        boolean includeUnlisted) {

  /**
   * Without a parameter: where one is an argument of a function Hibernate takes it for a list, and
   * translates the query anew each time, which costs more than to run it.
   */
  private static final String NOT_UNLISTED =
      "(s is null or not array_contains(s.effects, '%s'))".formatted(Effect.LISTING);

  /** Likewise: one text for each theme. */
  private static final String OF_THEME = "array_contains(i.themes, '%s')";

  private static final String IF_NOT_SUSPENDED = "i.standingState = :standing";

  /**
   * The conditions over an institution {@code i} and its suspension {@code s}. Neither the local
   * reference is among them, which the platform keeps, nor what is searched for, which takes a look
   * at how it is spelt.
   */
  Conditions conditions() {
    Conditions conditions =
        new Conditions()
            .and("i.country = :country", "country", country)
            .and("i.type = :type", "type", type)
            .and("i.membership = :membership", "membership", membership)
            .and("i.number = :number", "number", number)
            .and("i.domain = :domain", "domain", lowerCase(domain))
            .and("i.ror = :ror", "ror", ror)
            .and(conditionsOfStanding());
    if (theme != null) {
      conditions.and(OF_THEME.formatted(theme));
    }
    if (suspended != null) {
      conditions.and(suspended ? "s is not null" : "s is null");
    }
    if (near != null) {
      conditions.and(Vicinity.of(near, within).conditions());
    }
    if (!includeUnlisted && !asksForCertainOnes()) {
      conditions.and("i.successorId is null");
      if (standing == null && suspended == null) {
        conditions.and(NOT_UNLISTED);
      }
    }
    return conditions;
  }

  /** Of a member that is suspended it is kept how it would stand otherwise. */
  private Conditions conditionsOfStanding() {
    Conditions conditions = new Conditions();
    return switch (standing) {
      case null -> conditions;
      case SUSPENDED ->
          conditions.and(
              "s is not null and i.membership = :ofMember", "ofMember", Membership.ACTIVE);
      case GOOD, ARREARS ->
          conditions.and("s is null and " + IF_NOT_SUSPENDED, "standing", standing);
      case NOT_A_MEMBER, UNKNOWN -> conditions.and(IF_NOT_SUSPENDED, "standing", standing);
    };
  }

  /** Who is left out of the directory is not hidden from whoever knows or looks for it. */
  private boolean asksForCertainOnes() {
    return Stream.of(number, domain, ror, localReference).anyMatch(Objects::nonNull);
  }

  /** What is searched for in the names; empty if nothing is. */
  Optional<NameSearch> searched() {
    return Optional.ofNullable(search).map(NameSearch::of);
  }

  private static String lowerCase(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }
}
