package org.caspian.contracttests;

import java.util.Map;
import org.caspian.contracttests.Platform.Caller;

/** What members research together. */
final class JointProject {

  private JointProject() {}

  /** A project that only its coordinator has to do with yet, as soon as projects knows that one. */
  static String draft(Caller coordinator) {
    return Eventually.answered(
            () ->
                coordinator
                    .asking()
                    .body(Map.of("title", Map.of("en", "Seals"), "theme", "CASPIAN_ECOLOGY"))
                    .post("/v1/projects"),
            answer -> answer.statusCode() == 201)
        .path("id");
  }
}
