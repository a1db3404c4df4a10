package org.caspian.members.learning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.members.institution.Effect;
import org.caspian.members.institution.Standings;
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

  @Override
  public void addTo(ListQuery query) {
    query
        .where(PUBLISHED)
        .where("e.number = :number", "number", number)
        .where("e.owner = :owner", "owner", owner)
        .where("e.kind = :kind", "kind", kind)
        .where("e.eqfLevel = :eqfLevel", "eqfLevel", eqfLevel)
        .where("e.licence = :licence", "licence", licence)
        .where("e.accessibleForFree = :free", "free", accessibleForFree);
    if (!includeUnlisted && !asksForCertainOnes()) {
      query.where(Standings.notUnder(Effect.RESOURCES, "e.owner"));
    }
  }

  private boolean asksForCertainOnes() {
    return Stream.of(number, owner, localReference).anyMatch(Objects::nonNull);
  }
}
