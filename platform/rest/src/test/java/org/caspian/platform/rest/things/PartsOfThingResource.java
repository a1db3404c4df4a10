package org.caspian.platform.rest.things;

import jakarta.ws.rs.POST;
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
}
