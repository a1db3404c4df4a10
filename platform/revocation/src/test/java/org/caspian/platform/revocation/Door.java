package org.caspian.platform.revocation;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.caspian.platform.access.Scopes;

/** What every service has: something behind a token. */
@Path("/v1/door")
@Scopes(read = "members:read", write = "members:write")
public class Door {

  /** Opens to whoever has a token. */
  @GET
  public String open() {
    return "open";
  }
}
