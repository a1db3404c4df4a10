package org.caspian.gateway.inbound;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.platform.testkit.Await;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class InstitutionsHeardOfTest {

  @Test
  void whoBecomesAMemberMayHaveClients() {
    UUID institution = TheGateway.institution("NONE");
    open(institution).then().statusCode(422).body("code", equalTo("not-a-member"));
    TheGateway.announce(institution, 2, "ACTIVE");
    Await.until("it is a member here", () -> open(institution).statusCode() == 201);
  }

  @Test
  void whatIsHeardLateChangesNothing() {
    UUID institution = UUID.randomUUID();
    TheGateway.announce(institution, 7, "ACTIVE");
    Await.until("it is a member here", () -> open(institution).statusCode() == 201);
    TheGateway.announce(institution, 3, "NONE");
    // Messages of one key are handled in order: when the third is, the second was.
    TheGateway.announce(institution, 8, "LEFT");
    Await.asserted(
        "the third message is handled",
        () ->
            open(institution)
                .then()
                .statusCode(422)
                .body("errors[0].detail", equalTo("Its membership is LEFT.")));
  }

  private static Response open(UUID institution) {
    return TheGateway.open(Map.of("institution", institution, "label", "A client"));
  }
}
