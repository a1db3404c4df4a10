package org.caspian.gateway.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.gateway.TheGateway.Credentials;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.junit.jupiter.api.Test;

/** What others hear of clients, held against the contract. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class ClientMessagesTest {

  private static final String TOPIC = "caspian.gateway.client.v1";
  private static final String OPENED = "org.caspian.gateway.client.opened.v1";
  private static final String DISABLED = "org.caspian.gateway.client.disabled.v1";

  @Test
  void itsInstitutionHearsThatAClientWasOpenedAndDisabled() {
    UUID member = TheGateway.member();
    Credentials client = TheGateway.clientOf(member);
    TheGateway.secretariat()
        .post("/v1/clients/" + client.id() + "/disablement")
        .then()
        .statusCode(200);
    try (KafkaProbe kafka = KafkaProbe.open()) {
      CloudEvent opened = kafka.await(TOPIC, OPENED, client.id());
      CloudEvent disabled = kafka.await(TOPIC, DISABLED, client.id());
      isAsAgreed(opened, client, member.toString(), 1);
      isAsAgreed(disabled, client, member.toString(), 2);
      assertEquals(member.toString(), opened.data().path("institution").asText());
    }
  }

  @Test
  void ofTheSecretariatsClientsOnlyTheSecretariatHears() {
    Credentials client = TheGateway.clientOfSecretariat();
    try (KafkaProbe kafka = KafkaProbe.open()) {
      CloudEvent opened = kafka.await(TOPIC, OPENED, client.id());
      isAsAgreed(opened, client, "secretariat", 1);
      assertFalse(opened.data().has("institution"));
    }
  }

  private static void isAsAgreed(
      CloudEvent event, Credentials client, String audience, long version) {
    assertEquals("/v1/clients/" + client.id(), event.subject());
    assertEquals(audience, event.audience());
    assertEquals(version, event.aggregateVersion());
    assertFalse(event.data().toString().contains(client.clientSecret()));
  }
}
