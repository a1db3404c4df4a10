package org.caspian.members.learning;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reviews of learning resources over HTTP. */
@Path("/v1/learning-resources/{id}")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning resources")
class LearningResourceReviewResource {

  private final LearningResources resources;
  private final LearningResourceReader reader;

  LearningResourceReviewResource(LearningResources resources, LearningResourceReader reader) {
    this.resources = resources;
    this.reader = reader;
  }

  @PUT
  @Path("review")
  @Command
  @Operation(
      summary = "Review a learning resource",
      description =
          "One review of each member but the owner: it is the caller's own that is written, or"
              + " written anew. All members read it. One that says the same changes nothing.")
  public RestResponse<LearningReviewView> write(
      @PathParam("id") UUID id, @NotNull WriteReview body) {
    return RestResponse.ok(resources.review(id, body));
  }

  @GET
  @Path("reviews")
  @Operation(
      summary = "List the reviews of a learning resource",
      description = "In the order in which they were first written.")
  public Page<LearningReviewView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.reviews(id, page);
  }
}
