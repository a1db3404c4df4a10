package org.caspian.members.facility;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which facilities a list shows; null asks nothing. A {@code @BeanParam}.
 *
 * @param includeUnlisted also those whose owner is under the effect RESOURCES
 */
record FacilityFilter(
    @Parameter(description = "As people say it, with its check digit")
        @QueryParam("number")
        @Size(max = 40)
        String number,
    @Parameter(description = "The institution that has it") @QueryParam("owner") UUID owner,
    @QueryParam("kind") FacilityKind kind,
    @QueryParam("access") FacilityAccess access,
    @QueryParam("state") FacilityState state,
    @QueryParam("city") @Size(max = 100) String city,
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

  @Override
  public void addTo(ListQuery query) {
    query
        .where("e.number = :number", "number", number)
        .where("e.owner = :owner", "owner", owner)
        .where("e.kind = :kind", "kind", kind)
        .where("e.access = :access", "access", access)
        .where("e.state = :state", "state", state)
        .where("e.city = :city", "city", city);
    if (!includeUnlisted && !asksForCertainOnes()) {
      query.where(Standings.notUnder(Effect.RESOURCES, "e.owner"));
    }
  }

  private boolean asksForCertainOnes() {
    return Stream.of(number, owner, localReference).anyMatch(Objects::nonNull);
  }
}
