package org.caspian.platform.rest.things;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;

/** A class of its own for what is below a thing: the router finds the class first. */
@Path("/v1/things/{id}/parts")
@Produces(MediaType.APPLICATION_JSON)
public class PartsOfThingResource {

  @POST
  public Map<String, String> add(@PathParam("id") UUID id) {
    return Map.of("of", id.toString());
  }

  /** Of one text, as whatever reads plain text could make it. It names no type, as most do not. */
  record Mark(@NotNull @Size(max = 8) String text) {}

  @PUT
  @Path("mark")
  public Map<String, String> mark(@PathParam("id") UUID id, @NotNull Mark mark) {
    return Map.of("mark", mark.text());
  }
}
