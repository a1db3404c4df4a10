package org.caspian.mobility.agreement;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import org.caspian.mobility.AgreementOf;
import org.caspian.mobility.Given;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AStaleDecisionTest {

  private static final String OTHER_HASH = "0".repeat(64);

  private AgreementOf agreement;

  @BeforeEach
  void anAgreement() {
    agreement = Given.proposed(University.member(), University.member(), 5);
  }

  @Test
  void anotherHashIsRefusedNamingTheCurrentVersionAndNothingChanges() {
    agreement
        .receiving()
        .asks()
        .body(body("contentHash", OTHER_HASH, "actor", Given.actor("R-2")))
        .post("/v1/agreements/{id}/versions/1/approvals", agreement.id())
        .then()
        .statusCode(409)
        .body(has("code", equalTo("stale-version")))
        .body(has("retry", equalTo("after-refetch")))
        .body(has("currentVersion", equalTo(1)))
        .body(has("currentContentHash", equalTo(agreement.contentHash())))
        .body(has("errors.pointer", contains("/contentHash")));

    agreement
        .receiving()
        .asks()
        .get("/v1/agreements/{id}", agreement.id())
        .then()
        .body(has("state", equalTo("PROPOSED")))
        .body(has("version", equalTo(1)))
        .body(has("currentVersion.approvals", hasSize(1)));
    agreement
        .receiving()
        .asks()
        .get("/v1/agreements/{id}/history", agreement.id())
        .then()
        .body(has("items", hasSize(1)));
  }

  @Test
  void aVersionThatWasNeverProposedIsNotThere() {
    agreement
        .receiving()
        .asks()
        .body(body("contentHash", agreement.contentHash(), "actor", Given.actor("R-2")))
        .post("/v1/agreements/{id}/versions/2/approvals", agreement.id())
        .then()
        .statusCode(404);
  }

  @Test
  void aHashOfTheWrongFormIsRefusedAsSuch() {
    agreement
        .receiving()
        .asks()
        .body(
            body(
                "contentHash",
                agreement.contentHash().toUpperCase(Locale.ROOT),
                "actor",
                Given.actor("R-2")))
        .post("/v1/agreements/{id}/versions/1/approvals", agreement.id())
        .then()
        .statusCode(400)
        .body(has("errors.pointer", contains("/contentHash")));
  }

  @Test
  void anActOfTomorrowIsRefused() {
    agreement
        .receiving()
        .asks()
        .body(
            body(
                "contentHash",
                agreement.contentHash(),
                "actor",
                with(Given.actor("R-2"), "actedOn", Given.TODAY.plusDays(2).toString())))
        .post("/v1/agreements/{id}/versions/1/approvals", agreement.id())
        .then()
        .statusCode(422)
        .body(has("errors.pointer", contains("/actor/actedOn")))
        .body(has("errors.code", contains("in-the-future")));
  }
}
