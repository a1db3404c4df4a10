package org.caspian.members.learning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.members.institution.Effect;
import org.caspian.members.institution.Standings;
import org.caspian.members.name.NameSearch;
import org.caspian.platform.command.ListFilter;
import org.caspian.platform.command.ListQuery;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which learning resources a list shows; null asks nothing. A {@code @BeanParam}.
 *
 * @param includeUnlisted also those whose owner is under the effect RESOURCES
 */
record LearningResourceFilter(
    @Parameter(description = "As people say it, with its check digit")
        @QueryParam("number")
        @Size(max = 40)
        String number,
    @Parameter(description = "The institution that shares it") @QueryParam("owner") UUID owner,
    @QueryParam("kind") LearningResourceKind kind,
    @Parameter(
            description =
                "Words of what is said of it, in any language of the region; case, marks, scripts"
                    + " and spellings do not count, the beginning of a word is enough")
        @QueryParam("search")
        @Size(min = 1, max = 200)
        String search,
    @Parameter(description = "A language in which it is, as a language range: kk is also kk-Cyrl")
        @Schema(format = Formats.BCP_47)
        @QueryParam("language")
        String language,
    @Parameter(description = "What it is about: a field, two, three or four digits of ISCED-F 2013")
        @QueryParam("iscedF")
        @Pattern(regexp = "^\\d{2,4}$")
        String iscedF,
    @QueryParam("eqfLevel") @Min(1) @Max(8) Integer eqfLevel,
    @Schema(format = Formats.LICENCE) @QueryParam("licence") String licence,
    @Parameter(description = "Whether nobody has to pay for it") @QueryParam("accessibleForFree")
        Boolean accessibleForFree,
    @Parameter(description = "The caller's own reference")
        @QueryParam("localReference")
        @Size(max = SetLocalReference.MAX_LENGTH)
        String localReference,
    @Parameter(
            description =
                "Also those whose owner is suspended with the effect RESOURCES; who asks by number,"
                    + " owner or localReference sees them anyway")
        @QueryParam("includeUnlisted")
        @DefaultValue("false")
        boolean includeUnlisted)
    implements ListFilter {

  private static final String PUBLISHED = "e.state = PUBLISHED";

  /** Over the columns of the one table, so that PostgreSQL answers them by its indexes. */
  private static final String IN_LANGUAGE =
      "cast(sql('language_ranges @> array[cast(? as varchar)]', :language) as Boolean) = true";

  private static final String ABOUT =
      "cast(sql('isced_f_within @> array[cast(? as varchar)]', :iscedF) as Boolean) = true";
  private static final String WORDS =
      """
      e.id in (select k.id from LearningResourceKey k
        where cast(sql('words @@ cast(? as tsquery)', :words) as Boolean) = true)""";
  private static final String NOTHING = "false = true";

  @Override
  public void addTo(ListQuery query) {
    query
        .where(PUBLISHED)
        .where("e.number = :number", "number", number)
        .where("e.owner = :owner", "owner", owner)
        .where("e.kind = :kind", "kind", kind)
        .where(IN_LANGUAGE, "language", language)
        .where(ABOUT, "iscedF", iscedF)
        .where("e.eqfLevel = :eqfLevel", "eqfLevel", eqfLevel)
        .where("e.licence = :licence", "licence", licence)
        .where("e.accessibleForFree = :free", "free", accessibleForFree);
    if (search != null) {
      NameSearch.of(search)
          .words()
          .ifPresentOrElse(words -> query.where(WORDS, "words", words), () -> query.where(NOTHING));
    }
    if (!includeUnlisted && !asksForCertainOnes()) {
      query.where(Standings.notUnder(Effect.RESOURCES, "e.owner"));
    }
  }

  private boolean asksForCertainOnes() {
    return Stream.of(number, owner, localReference).anyMatch(Objects::nonNull);
  }
}
