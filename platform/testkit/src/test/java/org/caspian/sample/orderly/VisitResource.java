package org.caspian.sample.orderly;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.caspian.platform.command.Command;

@Path("/v1/visits")
class VisitResource {

  private final Clock clock;

  @Inject
  VisitResource(Clock clock) {
    this.clock = clock;
  }

  @POST
  @Command
  List<String> visit() {
    return List.of(new Visit(clock).at().toString());
  }
}
