package org.caspian.mobility;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.testkit.University;

/**
 * An agreement of a test.
 *
 * @param sending proposed it, and nominates under its condition
 * @param receiving decides and hosts
 */
public record AgreementOf(
    UUID id, UUID conditionId, String contentHash, University sending, University receiving) {

  /** The second party approves the first version. */
  public Response approve() {
    return receiving
        .asks()
        .body(Map.of("contentHash", contentHash, "actor", Given.actor("R-2")))
        .post("/v1/agreements/{id}/versions/1/approvals", id);
  }

  /** The second party rejects the first version. */
  public Response reject(String reason) {
    return receiving
        .asks()
        .body(Map.of("contentHash", contentHash, "reason", reason, "actor", Given.actor("R-2")))
        .post("/v1/agreements/{id}/versions/1/rejections", id);
  }

  /** The proposer takes the first version back. */
  public Response withdraw() {
    return sending
        .asks()
        .body(Map.of("actor", Given.actor("R-1")))
        .post("/v1/agreements/{id}/versions/1/withdrawal", id);
  }
}
