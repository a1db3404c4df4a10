package org.caspian.platform.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;

/** Somebody forgot to say who may enter. */
@Path("/v1/forgotten")
class ForgottenResource {

  @GET
  public Map<String, String> get() {
    return Map.of("secret", "x");
  }
}
