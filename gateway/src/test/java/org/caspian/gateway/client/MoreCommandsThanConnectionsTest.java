package org.caspian.gateway.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.platform.testkit.Parallel;
import org.junit.jupiter.api.Test;

/** At once, at a gateway that has two connections to its database. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
@TestProfile(MoreCommandsThanConnectionsTest.TwoConnections.class)
class MoreCommandsThanConnectionsTest {

  /** As few as that. */
  public static final class TwoConnections implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.datasource.jdbc.max-size", "2");
    }
  }

  /** As many as the room of the gateway's own paths lets in, so that none waits for its turn. */
  @Test
  void areAllDoneAndEachIsKnownAtOnce() {
    List<Callable<Integer>> settings = Stream.generate(this::settingOfAMember).limit(4).toList();

    assertEquals(Set.of(400), Set.copyOf(Parallel.send(settings)));
  }

  /** Of networks, by another client of the member; tells what a token request is answered then. */
  private Callable<Integer> settingOfAMember() {
    UUID member = TheGateway.member();
    TheGateway.Credentials programs = TheGateway.clientOf(member, "members:read");
    RequestSpecification office =
        TheGateway.as(TheGateway.clientOf(member, "members:read", "clients:write"));
    return () -> {
      office
          .header("Idempotency-Key", programs.id())
          .contentType(ContentType.JSON)
          .body(Map.of("networks", List.of("192.0.2.0/24")))
          .put("/v1/clients/" + programs.id() + "/networks")
          .then()
          .statusCode(200);
      return TheGateway.tokenRequest(programs).statusCode();
    };
  }
}
