package org.caspian.gateway.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final String TOPIC = "caspian.gateway.client.v1";
  private static final String OPENED = "org.caspian.gateway.client.opened.v1";
  private static final String DISABLED = "org.caspian.gateway.client.disabled.v1";

  @Test
  void itsInstitutionHearsThatAClientWasOpenedAndDisabled() throws IOException {
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
  void ofTheSecretariatsClientsOnlyTheSecretariatHears() throws IOException {
    Credentials client = TheGateway.clientOfSecretariat();
    try (KafkaProbe kafka = KafkaProbe.open()) {
      CloudEvent opened = kafka.await(TOPIC, OPENED, client.id());
      isAsAgreed(opened, client, "secretariat", 1);
      assertFalse(opened.data().has("institution"));
    }
  }

  private static void isAsAgreed(
      CloudEvent event, Credentials client, String audience, long version) throws IOException {
    assertEquals("/v1/clients/" + client.id(), event.subject());
    assertEquals(audience, event.audience());
    assertEquals(version, event.aggregateVersion());
    assertEquals(List.of(), schema(event.type()).validate(event.data()));
    assertFalse(event.data().toString().contains(client.clientSecret()));
  }

  private static Schema schema(String type) throws IOException {
    String file = "/contracts/schemas/" + type + ".json";
    try (InputStream schema = ClientMessagesTest.class.getResourceAsStream(file)) {
      return SCHEMAS.getSchema(JSON.readTree(schema));
    }
  }
}
