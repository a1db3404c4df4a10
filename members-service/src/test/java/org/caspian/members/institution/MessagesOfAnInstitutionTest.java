package org.caspian.members.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.MessageSchemas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Read from a real broker and held against the schemas that consumers build on. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class MessagesOfAnInstitutionTest {

  private static final String TOPIC = "caspian.members.institution.v1";

  private static KafkaProbe kafka;

  @BeforeAll
  static void open() {
    kafka = KafkaProbe.open();
  }

  @AfterAll
  static void close() {
    kafka.close();
  }

  @Test
  void everyChangeIsToldInOrderWithTheWholeState() {
    UUID id = Api.id(Api.registered(Draft.complete().body()));
    rename(id, 1);
    Api.suspended(id, "confidential", Effect.NEW_NOMINATIONS, Effect.DELEGATES);
    Api.reinstated(id, "confidential");

    List<CloudEvent> messages = awaitMessages(id, 4);

    assertEquals(List.of("created", "updated", "suspended", "reinstated"), whats(messages));
    assertEquals(
        List.of(1L, 2L, 3L, 4L), messages.stream().map(CloudEvent::aggregateVersion).toList());
    for (CloudEvent message : messages) {
      assertEquals("/v1/institutions/" + id, message.subject());
      assertEquals("/members-service", message.headers().get("ce_source"));
      assertEquals("public", message.audience());
      assertEquals(message.aggregateVersion(), message.data().get("version").longValue());
      assertFalse(message.data().toString().contains("confidential"));
    }
    assertTrue(messages.get(0).data().get("label").textValue().startsWith("Golestan U "));
    assertEquals("New name", messages.get(1).data().get("name").get("en").textValue());
    assertEquals(
        "[\"NEW_NOMINATIONS\",\"DELEGATES\"]", messages.get(2).data().get("effects").toString());
    assertTrue(messages.get(2).data().get("suspended").booleanValue());
    assertEquals("[]", messages.get(3).data().get("effects").toString());
    assertFalse(messages.get(3).data().get("suspended").booleanValue());
  }

  @Test
  void aMessageIsFromTheTimeOfItsChange() {
    JsonPath institution = Api.registered(Draft.any().body());

    CloudEvent message = awaitMessages(Api.id(institution), 1).getFirst();

    assertEquals(
        Instant.parse(institution.getString("changedAt")),
        Instant.parse(message.headers().get("ce_time")));
  }

  @Test
  void whatIsNotKnownIsAbsent() {
    UUID id = Api.id(Api.registered(Draft.any().without("domain").body()));

    JsonNode data = awaitMessages(id, 1).getFirst().data();

    assertFalse(data.has("domain"));
    assertFalse(data.has("ror"));
  }

  @Test
  void whatChangesNothingIsNotTold() {
    UUID id = Api.id(Api.registered(Draft.complete().body()));
    Api.secretariat()
        .header("If-Match", "\"1\"")
        .body("{\"city\":\"Gorgan\"}")
        .patch(Api.ONE, id)
        .then()
        .statusCode(200);
    Api.anyMember()
        .body(Map.of("localReference", "mine"))
        .put(Api.ONE + "/local-reference", id)
        .then()
        .statusCode(200);
    Api.secretariat()
        .body(Map.of("reason", "paid"))
        .post(Api.ONE + "/reinstatement", id)
        .then()
        .statusCode(409);
    rename(id, 1);

    assertEquals(List.of("created", "updated"), whats(awaitMessages(id, 2)));
  }

  @Test
  void anImportTellsOfEachRowThatChanged() {
    Sheet sheet = Sheet.of(2);
    List<String> ids = imported(sheet).getList("rows.id");
    imported(sheet.replace(2, "Aktau", "Atyrau"));

    assertEquals(
        List.of("created", "updated"), whats(awaitMessages(UUID.fromString(ids.get(1)), 2)));
    assertEquals(List.of("created"), whats(awaitMessages(UUID.fromString(ids.get(0)), 1)));
  }

  @Test
  void theSamplesHaveTheFieldsThatAreSent() {
    UUID id = Api.id(Api.registered(Draft.complete().without("ror").body()));

    CloudEvent message = awaitMessages(id, 1).getFirst();

    assertEquals(names(MessageSchemas.sample(message.type())), names(message.data()));
  }

  private static void rename(UUID id, long version) {
    Api.secretariat()
        .header("If-Match", "\"" + version + "\"")
        .body("{\"name\":{\"en\":\"New name\"}}")
        .patch(Api.ONE, id)
        .then()
        .statusCode(200);
  }

  private static JsonPath imported(Sheet sheet) {
    return Api.secretariat()
        .contentType("text/csv")
        .body(sheet.csv().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post(Api.IMPORTS)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static List<CloudEvent> awaitMessages(UUID id, int count) {
    return Await.value(
        count + " messages of " + id,
        () -> {
          List<CloudEvent> messages =
              kafka.read(TOPIC).stream()
                  .filter(message -> id.toString().equals(message.key()))
                  .toList();
          return messages.size() < count
              ? java.util.Optional.<List<CloudEvent>>empty()
              : java.util.Optional.of(messages);
        });
  }

  private static List<String> whats(List<CloudEvent> messages) {
    return messages.stream().map(message -> message.type().split("\\.")[4]).toList();
  }

  private static TreeSet<String> names(JsonNode object) {
    TreeSet<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
