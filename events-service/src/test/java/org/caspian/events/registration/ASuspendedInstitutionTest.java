package org.caspian.events.registration;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.caspian.events.Given;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ASuspendedInstitutionTest {

  private final University host = University.member();
  private final University home = University.member();
  private String event;

  @BeforeEach
  void anOpenEvent() {
    event = Given.open(host, 100);
  }

  @Test
  void isRefusedNewRegistrationsUntilItIsReinstated() {
    String before = Given.registered(home, event);
    home.isSuspended("DELEGATES", "VOTE");
    Await.asserted(
        "the suspension has arrived",
        () ->
            Given.register(home, event)
                .then()
                .statusCode(403)
                .body(has("code", equalTo("suspended")))
                .body(has("effect", equalTo("DELEGATES"))));

    Given.registration(home, before).body(has("state", equalTo("CONFIRMED")));
    Given.withdraw(home, before).then().statusCode(200);

    home.isReinstated();
    Await.asserted(
        "the reinstatement has arrived", () -> Given.register(home, event).then().statusCode(201));
  }

  @Test
  void isNotHinderedByEffectsThatConcernOthers() {
    home.isSuspended("VOTE", "OFFICE", "NEW_PROJECTS", "NEW_NOMINATIONS", "LISTING");
    University later = University.member();
    Given.registered(later, event);

    Given.register(home, event).then().statusCode(201);
  }

  /** A suspension refuses what is new; a turn in the line was given before. */
  @Test
  void keepsItsTurnsInTheLine() {
    String full = Given.open(host, 1);
    String confirmed = Given.registered(host, full);
    String waiting = Given.registered(home, full);
    home.isSuspended("DELEGATES");
    Await.asserted(
        "the suspension has arrived", () -> Given.register(home, full).then().statusCode(403));

    Given.withdraw(host, confirmed).then().statusCode(200);

    Given.registration(home, waiting).body(has("state", equalTo("CONFIRMED")));
  }

  @Test
  void hostsOn() {
    host.isSuspended("DELEGATES");
    Await.asserted(
        "the suspension has arrived",
        () ->
            Given.register(host, event)
                .then()
                .statusCode(403)
                .body(has("code", equalTo("suspended"))));

    Given.register(home, event).then().statusCode(201);
    Given.command(host, event, "registration-closing").then().statusCode(200);
  }
}
