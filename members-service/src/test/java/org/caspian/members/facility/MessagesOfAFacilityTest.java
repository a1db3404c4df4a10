package org.caspian.members.facility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.caspian.members.Member;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class MessagesOfAFacilityTest {

  private final Member owner = Member.active();
  private final Member requester = Member.active();

  @Test
  void tellEverythingThatHappensToWhoMayKnow() {
    String facility = FacilityFixture.published(owner, FacilityFixture.laboratory(9));
    String declined = booked(facility);
    FacilityFixture.withReason(owner, declined, "refusal").then().statusCode(200);
    String cancelled = booked(facility);
    FacilityFixture.command(owner, cancelled, "acceptance").then().statusCode(200);
    FacilityFixture.withReason(owner, cancelled, "cancellation").then().statusCode(200);
    String withdrawn = booked(facility);
    FacilityFixture.command(requester, withdrawn, "withdrawal").then().statusCode(200);
    owner
        .changes("/v1/facilities/" + facility, Map.of("access", "OPEN_TO_MEMBERS"))
        .then()
        .statusCode(200);
    String accepted = booked(facility);
    owner
        .asks()
        .body(Map.of("reason", "The building is sold."))
        .post("/v1/facilities/{id}/closure", facility)
        .then()
        .statusCode(200);

    try (KafkaProbe probe = KafkaProbe.open()) {
      assertTold(probe, "facility", "facilities", facility, "created", "updated", "closed")
          .forEach(message -> assertEquals("members," + owner.id(), message.audience()));
      Stream.of(
              assertTold(probe, "booking", "bookings", declined, "requested", "declined"),
              assertTold(
                  probe, "booking", "bookings", cancelled, "requested", "accepted", "cancelled"),
              assertTold(probe, "booking", "bookings", withdrawn, "requested", "withdrawn"),
              assertTold(probe, "booking", "bookings", accepted, "accepted"))
          .flatMap(List::stream)
          .forEach(
              message ->
                  assertEquals(
                      Set.of(owner.id().toString(), requester.id().toString()),
                      Set.of(message.audience().split(","))));
    }
  }

  private String booked(String facility) {
    return FacilityFixture.booked(requester, facility, FacilityFixture.onDay(10, 4));
  }

  private static List<CloudEvent> assertTold(
      KafkaProbe probe, String aggregate, String path, String id, String... what) {
    String topic = "caspian.members." + aggregate + ".v1";
    Await.until(
        what.length + " messages about " + id, () -> about(probe, topic, id).size() >= what.length);
    List<CloudEvent> told = about(probe, topic, id);
    assertEquals(
        Stream.of(what)
            .map(word -> "org.caspian.members." + aggregate + "." + word + ".v1")
            .toList(),
        told.stream().map(CloudEvent::type).toList());
    long version = 1;
    for (CloudEvent message : told) {
      assertEquals("/v1/" + path + "/" + id, message.subject());
      assertEquals(version++, message.aggregateVersion());
    }
    return told;
  }

  private static List<CloudEvent> about(KafkaProbe probe, String topic, String id) {
    return probe.read(topic).stream().filter(message -> message.key().equals(id)).toList();
  }
}
