package org.caspian.gateway.client;

import static org.caspian.platform.testkit.Json.has;
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
    open(institution).then().statusCode(422).body(has("code", equalTo("counterpart-not-a-member")));
    TheGateway.announce(institution, 2, "ACTIVE");
    Await.until("it is a member here", () -> open(institution).statusCode() == 201);
  }

  private static Response open(UUID institution) {
    return TheGateway.open(Map.of("institution", institution, "label", "A client"));
  }
}
