package org.caspian.members.standing;

import static org.caspian.members.membership.MembershipFixture.today;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.caspian.members.Member;
import org.caspian.members.membership.MembershipFixture;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.TestClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class ADayBeginsTest {

  private final StandingClock clock;
  private final Member leaving = Member.active();
  private final Member coming = Member.ofNoMembership();

  ADayBeginsTest(StandingClock clock) {
    this.clock = clock;
  }

  @Test
  void whoseMembershipBeginsOrEndedIsToldOnce() {
    leaving
        .asks()
        .body(MembershipFixture.resignation(today()))
        .post("/v1/memberships/{id}/resignation", MembershipFixture.takenOver(leaving))
        .then()
        .statusCode(200);
    MembershipFixture.admitted(
        coming, MembershipFixture.complete(coming.id()), today().plusDays(1));
    clock.run();
    assertTold(leaving, "created ACTIVE");
    assertTold(coming, "created NONE");

    TestClock.CLOCK.ahead(
        Duration.ofDays(1),
        () -> {
          clock.run();
          clock.run();
        });

    assertTold(leaving, "created ACTIVE", "updated NONE");
    assertTold(coming, "created NONE", "updated ACTIVE");
    Member.secretariatAsks()
        .get("/v1/institutions/{id}", leaving.id())
        .then()
        .body(has("membership", equalTo("NONE")))
        .body(has("version", equalTo(2)));

    // The day has not begun for the others: the clock takes back what it told too early.
    clock.run();
    assertTold(leaving, "created ACTIVE", "updated NONE", "updated ACTIVE");
  }

  private static void assertTold(Member who, String... what) {
    try (KafkaProbe probe = KafkaProbe.open()) {
      Await.until("it is told", () -> about(probe, who).size() >= what.length);
      assertEquals(
          List.of(what),
          about(probe, who).stream()
              .map(
                  message ->
                      message.type().split("\\.")[4]
                          + " "
                          + message.data().get("membership").textValue())
              .toList());
    }
  }

  /** What is announced again, as it is when a day has begun, has the id that it had. */
  private static List<CloudEvent> about(KafkaProbe probe, Member who) {
    return probe.read("caspian.members.institution.v1").stream()
        .filter(message -> message.key().equals(who.id().toString()))
        .collect(
            Collectors.toMap(
                CloudEvent::id, message -> message, (one, again) -> one, LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }
}
