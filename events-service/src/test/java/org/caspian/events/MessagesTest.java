package org.caspian.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MessagesTest {

  private final University host = University.member();
  private final University home = University.member();

  @Test
  void tellEverythingThatHappensAsTheContractsSay() {
    String event = Given.open(host, 1);
    String withdrawn = Given.registered(home, event);
    String promoted = Given.registered(home, event);
    Given.withdraw(home, withdrawn).then().statusCode(200);
    String raised = Given.registered(home, event);
    Given.change(host, event, Map.of("capacity", 5)).then().statusCode(200);
    Given.command(host, event, "registration-closing").then().statusCode(200);
    Given.cancel(host, event).then().statusCode(200);
    String draft = Given.draft(host, 1);
    Given.cancel(host, draft).then().statusCode(200);

    try (KafkaProbe probe = KafkaProbe.open()) {
      List<CloudEvent> told =
          assertTold(
              probe,
              "event",
              event,
              "created",
              "registration-opened",
              "updated",
              "registration-closed",
              "cancelled");
      assertEquals(
          List.of(host.id().toString(), "public", "public", "public", "public"),
          told.stream().map(CloudEvent::audience).toList());
      assertEquals(
          List.of(host.id().toString(), host.id().toString()),
          assertTold(probe, "event", draft, "created", "cancelled").stream()
              .map(CloudEvent::audience)
              .toList());
      for (String registration : List.of(promoted, raised)) {
        assertTold(probe, "registration", registration, "waitlisted", "confirmed")
            .forEach(this::assertBetweenTheTwo);
      }
      assertTold(probe, "registration", withdrawn, "confirmed", "withdrawn")
          .forEach(this::assertBetweenTheTwo);
    }
  }

  private void assertBetweenTheTwo(CloudEvent message) {
    assertEquals(
        Set.of(home.id().toString(), host.id().toString()), Set.of(message.audience().split(",")));
  }

  private static List<CloudEvent> assertTold(
      KafkaProbe probe, String aggregate, String id, String... what) {
    String topic = "caspian.events." + aggregate + ".v1";
    Await.until(
        what.length + " messages about " + id, () -> about(probe, topic, id).size() >= what.length);
    List<CloudEvent> told = about(probe, topic, id);
    assertEquals(
        Stream.of(what)
            .map(word -> "org.caspian.events." + aggregate + "." + word + ".v1")
            .toList(),
        told.stream().map(CloudEvent::type).toList());
    long version = 1;
    for (CloudEvent message : told) {
      assertEquals("/v1/" + aggregate + "s/" + id, message.subject());
      assertEquals(version++, message.aggregateVersion());
    }
    return told;
  }

  private static List<CloudEvent> about(KafkaProbe probe, String topic, String id) {
    return probe.read(topic).stream().filter(message -> message.key().equals(id)).toList();
  }
}
