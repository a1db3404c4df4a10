package org.caspian.platform.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;

/** Outside of /v1 nothing is asked. */
@Path("/.well-known/note")
class OpenResource {

  @GET
  public Map<String, String> get() {
    return Map.of();
  }
}
