package org.caspian.events;

import static io.restassured.RestAssured.given;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.caspian.platform.testkit.Tokens;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.Test;

/** Of everything that it may read it is shown no command, because each would be refused. */
@QuarkusTest
class ATokenThatOnlyReadsTest {

  private final University host = University.member();

  @Test
  void isShownNoActions() {
    String event = Given.open(host, 1);
    String registration = Given.registered(host, event);

    for (String path : List.of("/v1/events/" + event, "/v1/registrations/" + registration)) {
      given()
          .auth()
          .oauth2(Tokens.member(host.id(), "events:read"))
          .get(path)
          .then()
          .statusCode(200)
          .body(has("actions", empty()));
      host.asks().get(path).then().body(has("actions", not(empty())));
    }
  }
}
