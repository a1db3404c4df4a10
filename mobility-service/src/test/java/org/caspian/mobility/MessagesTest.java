package org.caspian.mobility;

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

  private final University first = University.member();
  private final University second = University.member();

  @Test
  void tellEverythingThatHappensAsTheContractsSay() {
    AgreementOf agreement = Given.approved(first, second, 10);
    AgreementOf rejected = Given.proposed(first, second, 1);
    rejected.reject("No.").then().statusCode(200);
    AgreementOf withdrawn = Given.proposed(first, second, 1);
    withdrawn.withdraw().then().statusCode(200);
    String no = Given.pending(agreement);
    second
        .asks()
        .body(Map.of("version", 1, "reason", "No."))
        .post("/v1/nominations/{id}/rejection", no)
        .then()
        .statusCode(200);
    String cancelled = Given.accepted(agreement);
    String cancelledStay = Given.stayOf(agreement, cancelled);
    Given.withdraw(agreement, cancelled).then().statusCode(200);
    String done = Given.accepted(agreement);
    String stay = Given.stayOf(agreement, done);
    confirm(stay, "arrival", "actualStart");
    confirm(stay, "departure", "actualEnd");

    try (KafkaProbe probe = KafkaProbe.open()) {
      assertTold(probe, "agreement", agreement.id(), "proposed", "approved");
      assertTold(probe, "agreement", rejected.id(), "proposed", "rejected");
      assertTold(probe, "agreement", withdrawn.id(), "proposed", "withdrawn");
      assertTold(probe, "nomination", no, "submitted", "rejected");
      assertTold(probe, "nomination", cancelled, "submitted", "accepted", "withdrawn");
      assertTold(probe, "nomination", done, "submitted", "accepted");
      assertTold(probe, "stay", cancelledStay, "planned", "cancelled");
      assertTold(probe, "stay", stay, "planned", "arrived", "departed");
    }
  }

  private void confirm(String stay, String what, String member) {
    second
        .asks()
        .body(Map.of(member, Given.TODAY.toString()))
        .post("/v1/stays/{id}/{what}", stay, what)
        .then()
        .statusCode(200);
  }

  private void assertTold(KafkaProbe probe, String aggregate, Object id, String... what) {
    String topic = "caspian.mobility." + aggregate + ".v1";
    Await.until(
        what.length + " messages about " + id, () -> about(probe, topic, id).size() >= what.length);
    List<CloudEvent> told = about(probe, topic, id);
    assertEquals(
        Stream.of(what)
            .map(word -> "org.caspian.mobility." + aggregate + "." + word + ".v1")
            .toList(),
        told.stream().map(CloudEvent::type).toList());
    long version = 1;
    for (CloudEvent message : told) {
      assertEquals("/v1/" + aggregate + "s/" + id, message.subject());
      assertEquals(version++, message.aggregateVersion());
      assertEquals(
          Set.of(first.id().toString(), second.id().toString()),
          Set.of(message.audience().split(",")));
    }
  }

  private static List<CloudEvent> about(KafkaProbe probe, String topic, Object id) {
    return probe.read(topic).stream()
        .filter(message -> message.key().equals(id.toString()))
        .toList();
  }
}
