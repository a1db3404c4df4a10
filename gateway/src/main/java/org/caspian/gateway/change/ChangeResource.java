package org.caspian.gateway.change;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.rest.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The change feed. */
@Path("/v1/changes")
@Scopes(read = "changes:read", write = "changes:read")
@Tag(name = "Changes")
public class ChangeResource {

  private static final String ONE_TYPE = "[a-z0-9]+(?:[.-][a-z0-9]+)*";

  private final ChangeFeed feed;
  private final CurrentCaller caller;

  ChangeResource(ChangeFeed feed, CurrentCaller caller) {
    this.feed = feed;
    this.caller = caller;
  }

  /** What happened to all that the caller may know of. */
  @GET
  @Operation(
      summary = "Follow what happens",
      description =
          """
          Everything that you may know of, in an order that never skips: the changes of one subject
          in the order of its versions, those of different subjects in the order in which they came
          in. An entry says that something happened and to what; read the subject to see it as it is
          now. Entries are kept for at least 400 days.

          The answer always holds `next`, also when it has no items: keep it, and ask again with it.
          To begin from nothing, take `?cursor=now` and keep its `next`, read the lists, then follow
          from there. Without a cursor the feed begins with its oldest entry.

          `next` is good for the same `type` and for your institution only. An entry may be read more
          than once; its `id` tells.
          """)
  @APIResponse(responseCode = "200")
  @APIResponse(
      responseCode = "410",
      description = "`cursor-expired`: the feed no longer reaches back so far. Begin from nothing.",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public ChangesView list(
      @Parameter(description = "The `next` of the answer before, or `now` for the end of the feed.")
          @QueryParam("cursor")
          @Size(max = 200)
          String cursor,
      @Parameter(
              description =
                  "Only entries of these types, at most 20, separated by commas. Name"
                      + " `access-granted` and `access-ended` too if you want to see them.")
          @QueryParam("type")
          @Size(max = 2000)
          @Pattern(regexp = "^" + ONE_TYPE + "(?:," + ONE_TYPE + "){0,19}$")
          String type,
      @Parameter(description = "Entries on a page.")
          @QueryParam("limit")
          @DefaultValue("50")
          @Min(1)
          @Max(200)
          int limit) {
    Set<String> types = type == null ? Set.of() : new TreeSet<>(List.of(type.split(",")));
    return feed.read(cursor, types, limit, caller.get());
  }
}
