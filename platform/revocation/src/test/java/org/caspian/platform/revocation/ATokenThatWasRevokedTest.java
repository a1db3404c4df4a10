package org.caspian.platform.revocation;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.MessageSchemas;
import org.caspian.platform.testkit.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class ATokenThatWasRevokedTest {

  private final UUID member = UUID.randomUUID();
  private final String id = UUID.randomUUID().toString();
  private final String client = "client-" + id;

  @BeforeAll
  static void theGatewayHasItsTopics() {
    try (KafkaProbe kafka = KafkaProbe.open()) {
      List.of(RevocationsHeard.TOKENS, RevocationsHeard.CLIENTS)
          .forEach(topic -> kafka.createTopic(topic, Map.of()));
    }
  }

  @Test
  void isRefusedAlsoWhereItWasAcceptedAMomentAgo() {
    String token = token(id);
    String another = token(UUID.randomUUID().toString());
    assertEquals(200, knocking(token));

    tell(
        RevocationsHeard.TOKENS,
        RevocationsHeard.REVOKED,
        MessageSchemas.sample(RevocationsHeard.REVOKED)
            .put("tokenId", id)
            .put("expiresAt", Instant.now().plusSeconds(600).toString()));

    assertRefusedSoon(token);
    assertEquals(200, knocking(another));
  }

  @Test
  void isEachOfAClientThatWasDisabled() {
    String token = token(id);
    String another = Tokens.member(member);
    assertEquals(200, knocking(token));

    tell(
        RevocationsHeard.CLIENTS,
        RevocationsHeard.DISABLED,
        MessageSchemas.sample(RevocationsHeard.DISABLED)
            .put("clientId", client)
            .put("disabledAt", Instant.now().toString()));

    assertRefusedSoon(token);
    assertEquals(200, knocking(another));
  }

  private void assertRefusedSoon(String token) {
    Await.until("the token is refused", () -> knocking(token) == 401);
    String challenge = given().auth().oauth2(token).get("/v1/door").header("WWW-Authenticate");
    assertTrue(challenge.contains("it was revoked"), challenge);
  }

  private String token(String tokenId) {
    return Tokens.token().member(member).client(client).claim("jti", tokenId).sign();
  }

  private static int knocking(String token) {
    return given().auth().oauth2(token).get("/v1/door").statusCode();
  }

  private static void tell(String topic, String type, ObjectNode data) {
    try (KafkaProbe kafka = KafkaProbe.open()) {
      kafka.send(topic, CloudEvent.of(type, UUID.randomUUID(), 1, "secretariat", data.toString()));
    }
  }
}
