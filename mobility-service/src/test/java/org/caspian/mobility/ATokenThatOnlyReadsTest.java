package org.caspian.mobility;

import static io.restassured.RestAssured.given;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.platform.testkit.Tokens;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of everything that it may read it is shown no command, because each would be refused. */
@QuarkusTest
class ATokenThatOnlyReadsTest {

  private AgreementOf agreement;
  private AgreementOf proposed;
  private String pending;
  private String stay;

  @BeforeEach
  void anExchange() {
    University first = University.member();
    University second = University.member();
    agreement = Given.approved(first, second, 5);
    proposed = Given.proposed(first, second, 5);
    pending = Given.pending(agreement);
    stay = Given.stayOf(agreement, Given.accepted(agreement));
  }

  @Test
  void isShownNoActions() {
    Stream.of("/v1/agreements/" + proposed.id(), "/v1/nominations/" + pending, "/v1/stays/" + stay)
        .forEach(this::hasNoActions);
  }

  private void hasNoActions(String path) {
    UUID host = agreement.receiving().id();
    Stream.of(agreement.sending().id(), host)
        .forEach(
            institution ->
                given()
                    .auth()
                    .oauth2(Tokens.member(institution, "mobility:read"))
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(has("actions", empty())));
    given()
        .auth()
        .oauth2(Tokens.member(host, "mobility:read mobility:write"))
        .get(path)
        .then()
        .body(has("actions", not(empty())));
  }
}
