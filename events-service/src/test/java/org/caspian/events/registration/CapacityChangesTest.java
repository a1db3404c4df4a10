package org.caspian.events.registration;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caspian.events.Given;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CapacityChangesTest {

  private final University host = University.member();
  private final University home = University.member();
  private String event;
  private final List<String> registrations = new ArrayList<>();

  @BeforeEach
  void fiveForThreePlaces() {
    event = Given.open(host, 3);
    for (int i = 0; i < 5; i++) {
      registrations.add(Given.registered(home, event));
    }
  }

  private void capacityIs(int capacity) {
    Given.change(host, event, Map.of("capacity", capacity))
        .then()
        .statusCode(200)
        .body(has("capacity", equalTo(capacity)));
  }

  @Test
  void raisedItPromotesAsManyAsFitInOrder() {
    capacityIs(4);

    Given.registration(home, registrations.get(3)).body(has("state", equalTo("CONFIRMED")));
    Given.registration(home, registrations.get(4))
        .body(has("state", equalTo("WAITLISTED")))
        .body(has("position", equalTo(1)));
    capacityIs(10);
    Given.registration(home, registrations.get(4)).body(has("state", equalTo("CONFIRMED")));
    Given.places(home, event)
        .body(has("confirmed", equalTo(5)))
        .body(has("waiting", equalTo(0)))
        .body(has("free", equalTo(5)));
  }

  @Test
  void loweredItEvictsNobody() {
    capacityIs(1);

    Given.places(home, event)
        .body(has("capacity", equalTo(1)))
        .body(has("confirmed", equalTo(3)))
        .body(has("waiting", equalTo(2)))
        .body(has("free", equalTo(0)));
    Given.withdraw(home, registrations.getFirst()).then().statusCode(200);
    Given.places(home, event).body(has("confirmed", equalTo(2))).body(has("waiting", equalTo(2)));
    Given.register(home, event).then().body(has("state", equalTo("WAITLISTED")));
  }

  @Test
  void loweredItLetsTheNextInOnceThereIsRoomAgain() {
    capacityIs(2);
    Given.withdraw(home, registrations.get(0)).then().statusCode(200);
    Given.registration(home, registrations.get(3)).body(has("state", equalTo("WAITLISTED")));

    Given.withdraw(home, registrations.get(1)).then().statusCode(200);

    Given.registration(home, registrations.get(3)).body(has("state", equalTo("CONFIRMED")));
  }
}
