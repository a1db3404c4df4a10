package org.caspian.events.event;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.caspian.events.Given;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HistoryOfADraftTest {

  private final University host = University.member();
  private String event;

  @BeforeEach
  void theDraftWasChangedBeforeItWasOpened() {
    event = Given.draft(host, 5);
    Given.change(host, event, Map.of("title", Map.of("en", "A working title")))
        .then()
        .statusCode(200);
    Given.command(host, event, "registration-opening").then().statusCode(200);
  }

  @Test
  void isNotToldToThoseForWhomItWasOpened() {
    University.member()
        .asks()
        .get("/v1/events/{id}/history", event)
        .then()
        .statusCode(200)
        .body(has("items.command", contains("event.openRegistration")))
        .body(not(containsString("A working title")));
  }

  @Test
  void isToldToItsHostAndToTheSecretariat() {
    host.asks()
        .get("/v1/events/{id}/history", event)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(3));
    University.secretariatAsks()
        .get("/v1/events/{id}/history", event)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(3));
  }
}
