package org.caspian.sample.orderly;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/oauth2")
class TokenResource {

  @POST
  @Path("token")
  String token() {
    return "token";
  }
}
