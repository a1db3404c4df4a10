package org.caspian.gateway.client;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.gateway.TheGateway.Credentials;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.KafkaProbe;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class ASecretThatExpiresTest {

  private static final String TOPIC = "caspian.gateway.client.v1";
  private static final String EXPIRES = "org.caspian.gateway.client.secret-expires.v1";

  @Test
  void itsInstitutionIsToldThirtyDaysBefore() {
    UUID member = TheGateway.member();
    Credentials client = TheGateway.clientOf(member);
    Instant expiry =
        Instant.now().plus(Duration.ofDays(30)).plusSeconds(2).truncatedTo(ChronoUnit.SECONDS);
    Response added =
        TheGateway.secretariat()
            .contentType(ContentType.JSON)
            .body(Map.of("expiresAt", expiry.toString()))
            .post("/v1/clients/" + client.id() + "/secrets");
    added.then().statusCode(201);

    try (KafkaProbe kafka = KafkaProbe.open()) {
      CloudEvent told = kafka.await(TOPIC, EXPIRES, client.id());
      assertEquals(member.toString(), told.audience());
      assertEquals(3, told.aggregateVersion());
      assertEquals(Json.at(added, "secretId"), told.data().path("secretId").asText());
      assertEquals(expiry.toString(), told.data().path("expiresAt").asText());
      assertFalse(told.data().toString().contains(Json.at(added, "clientSecret")));
    }
    // The clock is nobody who could be named in a history.
    TheGateway.secretariat()
        .get("/v1/clients/" + client.id() + "/history")
        .then()
        .statusCode(200)
        .body(has("items.clientId", not(hasItem(equalTo("gateway")))));
  }
}
