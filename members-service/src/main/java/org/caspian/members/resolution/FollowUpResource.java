package org.caspian.members.resolution;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.ReadByMembers;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What resolutions ask for, over HTTP. */
@Path("/v1/follow-ups")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@ReadByMembers
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Resolutions")
class FollowUpResource {

  private final FollowUps followUps;

  FollowUpResource(FollowUps followUps) {
    this.followUps = followUps;
  }

  @GET
  @Operation(
      summary = "List what resolutions ask for",
      description =
          "Of all resolutions, in the order in which they were recorded. What is overdue is OPEN, and"
              + " due before today. Each is settled at its resolution.")
  public Page<AskedFollowUpView> list(
      @BeanParam FollowUpFilter filter, @BeanParam PageRequest page) {
    return followUps.list(filter, page);
  }
}
