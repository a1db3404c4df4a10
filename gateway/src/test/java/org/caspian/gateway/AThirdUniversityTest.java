package org.caspian.gateway;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.EveryPage;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Routes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sees neither the clients of others nor what happens to them. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class AThirdUniversityTest {

  private static final String TOPIC = "caspian.mobility.nomination.v1";
  private static final String SUBMITTED = "org.caspian.mobility.nomination.submitted.v1";

  private final UUID second = UUID.randomUUID();
  private final UUID third = UUID.randomUUID();
  private UUID first;

  @BeforeEach
  void aMember() {
    first = TheGateway.member();
  }

  @Test
  void seesNoClientsOfOthersInItsList() {
    TheGateway.Credentials client = TheGateway.clientOf(first);
    List<String> unseen = List.of(client.id(), client.clientId(), first.toString());

    EveryPage.of(() -> asks(first), "/v1/clients").shows(unseen);
    EveryPage.of(() -> asks(third), "/v1/clients").hides(unseen);
  }

  @Test
  void readsNothingOfOthersInTheFeed() {
    UUID nomination = UUID.randomUUID();
    try (KafkaProbe kafka = KafkaProbe.open()) {
      kafka.createTopic(TOPIC, Map.of());
      kafka.send(TOPIC, CloudEvent.of(SUBMITTED, nomination, 1, first + "," + second, "{}"));
    }
    List<String> unseen = List.of(nomination.toString());
    Await.asserted(
        "the parties read it", () -> EveryPage.of(() -> asks(second), "/v1/changes").shows(unseen));

    EveryPage.of(() -> asks(first), "/v1/changes").shows(unseen);
    EveryPage.of(() -> asks(third), "/v1/changes").hides(unseen);
  }

  /** What is of a client that it does not see is not found, as the matrix has it. */
  @Test
  void isTriedOnEveryList() {
    Set<String> lists = Routes.lists();
    assertEquals(
        Set.of(
            "GET /v1/clients",
            "GET /v1/changes",
            // Of no institution, and public but for their dates.
            "GET /v1/signing-keys",
            "GET /v1/clients/{id}/history",
            "GET /v1/clients/{id}/token-requests"),
        lists);
  }

  private static RequestSpecification asks(UUID member) {
    return given()
        .auth()
        .oauth2(
            OwnTokens.token().member(member).claim("scope", "clients:read changes:read").sign());
  }
}
