package org.caspian.library;

import static io.restassured.RestAssured.given;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.KafkaProbe;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class OperatorTest {

  private static final String NUMBER = "[0-9.E]+";

  /** Ends with /q/. */
  @TestHTTPResource(value = "/", management = true)
  String management;

  @Inject Shelves shelves;
  @Inject ShelfHandler handler;
  @Inject WaitingQueue queue;

  @Test
  void seesWhatIsParkedAndReplaysTheQueueOfItsKey() {
    UUID id = shelfWhoseSecondMessageIsParked();

    String path = "items.find { it.key == '" + id + "' }";
    port()
        .get("messages/parked")
        .then()
        .statusCode(200)
        .body(path + ".topic", equalTo(ShelfMessages.TOPIC))
        .body(path + ".type", equalTo(ShelfMessages.CHANGED))
        .body(path + ".behind", equalTo(1));

    Await.asserted(
        "it to be told",
        () ->
            port()
                .get("health/well")
                .then()
                .body("checks.find { it.name == 'messages arrive' }.status", equalTo("DOWN")));

    handler.refuseNothing();
    port()
        .queryParam("topic", ShelfMessages.TOPIC)
        .queryParam("key", id.toString())
        .post("messages/parked/replay")
        .then()
        .statusCode(202)
        .body(has("messages", equalTo(2)));
    Await.until("both, in order", () -> shelves.heard(id).equals(List.of(1L, 2L, 3L)));
    port()
        .get("messages/parked")
        .then()
        .body("items.findAll { it.key == '" + id + "' }", hasSize(0));
  }

  @Test
  void givesUpWhatNobodyCanRead() {
    UUID id = shelfWhoseSecondMessageIsParked();
    String message =
        port()
            .get("messages/parked")
            .path("items.find { it.key == '" + id + "' }.messageId")
            .toString();
    handler.refuseNothing();

    discard(message, " ").statusCode(400);
    discard(message, "w".repeat(501)).statusCode(400);
    discard(message, "sent by a service that is gone")
        .statusCode(202)
        .body(has("messages", equalTo(1)));

    Await.until("only what was behind it", () -> shelves.heard(id).equals(List.of(1L, 3L)));
    discard(message, "sent by a service that is gone").statusCode(404);
  }

  @Test
  void hasAStateTopicAnnouncedAgain() {
    UUID id = shelves.make();
    try (KafkaProbe probe = KafkaProbe.open()) {
      probe.await(ShelfMessages.TOPIC, ShelfMessages.CHANGED, id);
      long before = told(probe, id);

      port()
          .queryParam("topic", ShelfMessages.TOPIC)
          .post("messages/announcements")
          .then()
          .statusCode(202);

      Await.until("it to be told again", () -> told(probe, id) > before);
    }
    assertEquals(List.of(1L), shelves.heard(id));
  }

  @Test
  void isToldWhatIsNotThere() {
    port()
        .queryParam("topic", ShelfMessages.TOPIC)
        .queryParam("key", "none")
        .post("messages/parked/replay")
        .then()
        .statusCode(404);
    port().queryParam("topic", "none").post("messages/announcements").then().statusCode(404);
    discard("no id", "why").statusCode(404);
    discard(new UUID(0, 0).toString(), "why").statusCode(404);
  }

  @Test
  void measures() {
    Await.asserted(
        "a look at the tables",
        () ->
            assertThat(
                metrics(),
                allOf(
                    matchesPattern(line("relay_lease_held", "1.0")),
                    matchesPattern(line("publish_order_violations_total", "0.0")),
                    matchesPattern(line("outbox_producers_given_up_total", "0.0")),
                    matchesPattern(line("outbox_unpublished", NUMBER)),
                    matchesPattern(line("outbox_oldest_age_seconds", NUMBER)),
                    matchesPattern(line("inbox_waiting", NUMBER)),
                    matchesPattern(line("inbox_parked", NUMBER)))));
  }

  @Test
  void isShownWhetherMessagesLeaveAndTheServiceStaysReady() {
    String check = "checks.find { it.name == 'messages leave' }";
    Await.asserted(
        "a look at the tables",
        () -> port().get("health").then().body(check + ".data.unpublished", equalTo(0)));
    port().get("health").then().body(check + ".status", equalTo("UP"));
    port().get("health/ready").then().body(check, nullValue());
  }

  /** Its first message is taken in, and its third waits behind the second. */
  private UUID shelfWhoseSecondMessageIsParked() {
    UUID id = shelves.make();
    Await.until("v1", () -> shelves.heard(id).equals(List.of(1L)));
    handler.refuse(id);
    shelves.change(id, Shelf::look);
    Await.until("v2 to wait", () -> queue.waiting(id) == 1);
    shelves.change(id, Shelf::look);
    Await.until("v3 to wait behind it", () -> queue.waiting(id) == 2);
    queue.parkAfterNextTry(id);
    Await.until("v2 to be parked", () -> queue.parked(id) == 1);
    return id;
  }

  private ValidatableResponse discard(String message, String reason) {
    return port()
        .queryParam("messageId", message)
        .queryParam("reason", reason)
        .post("messages/parked/discard")
        .then();
  }

  private String metrics() {
    return port().get("metrics").then().statusCode(200).extract().asString();
  }

  private static Pattern line(String name, String value) {
    return Pattern.compile(
        ".*^" + name + "(\\{.*})? " + value + "$.*", Pattern.MULTILINE | Pattern.DOTALL);
  }

  private RequestSpecification port() {
    return given().baseUri(management);
  }

  private static long told(KafkaProbe probe, UUID id) {
    return probe.read(ShelfMessages.TOPIC).stream()
        .filter(event -> event.key().equals(id.toString()))
        .count();
  }
}
