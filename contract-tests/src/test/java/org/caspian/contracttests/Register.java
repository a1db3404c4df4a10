package org.caspian.contracttests;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.caspian.contracttests.Platform.Caller;

/** What the secretariat keeps for institutions; each of these makes one and gives its id. */
final class Register {

  private Register() {}

  /** An application for membership of an institution of its own. */
  static String application(Caller secretariat) {
    String institution =
        secretariat
            .asking()
            .body(
                Map.of(
                    "name", Map.of("en", "University " + UUID.randomUUID()),
                    "type", "UNIVERSITY",
                    "country", "TM",
                    "timeZone", "Asia/Ashgabat",
                    "basis", "SAMPLE"))
            .post("/v1/institutions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return secretariat
        .asking()
        .body(Map.of("institution", institution, "category", "ASSOCIATE"))
        .post("/v1/memberships")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** For an institution; null for the secretariat itself. */
  static String client(Caller secretariat, UUID institution) {
    Map<String, Object> body = new HashMap<>();
    body.put("institution", institution);
    body.put("label", "Kept");
    return secretariat
        .asking()
        .body(body)
        .post("/v1/clients")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
