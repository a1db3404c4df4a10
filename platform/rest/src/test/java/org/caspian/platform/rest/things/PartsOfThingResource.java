package org.caspian.platform.rest.things;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.rest.Page;

/**
 * A class of its own for what is below a thing: the router finds the class first. As those of the
 * services it does not say what it produces.
 */
@Path("/v1/things/{id}/parts")
public class PartsOfThingResource {

  @GET
  @Path("/all")
  public Page<ThingView> all() {
    return new Page<>(List.of(), null);
  }

  /** Shows that it was called. */
  @POST
  @Path("/broken")
  public Map<String, String> fail(@PathParam("id") UUID id) {
    throw new IllegalStateException("called for " + id);
  }

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
