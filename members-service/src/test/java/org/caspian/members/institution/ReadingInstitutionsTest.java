package org.caspian.members.institution;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class ReadingInstitutionsTest {

  @Test
  void anInstitutionIsFoundByItsDomain() {
    JsonPath institution = Api.registered(Draft.any().body());
    String domain = institution.getString("domain");

    for (String spelling : new String[] {domain, domain.toUpperCase()}) {
      Api.anyMember()
          .get(Api.ONE, "domain:" + spelling)
          .then()
          .statusCode(200)
          .body(has("id", equalTo(institution.getString("id"))));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01a207bd-a9c0-7d2a-9f0e-000000000000",
        "domain:nowhere.example",
        "domain:",
        "IN-2026-00001-9",
        "1",
        "imports-of-mine"
      })
  void whatIsNotThereIs404(String id) {
    Api.secretariat()
        .get(Api.ONE, id)
        .then()
        .statusCode(404)
        .body(has("code", equalTo("not-found")));
  }

  @Test
  void callersSeeWhatTheyMayDo() {
    UUID id = Api.anyInstitution();

    Api.secretariat()
        .get(Api.ONE, id)
        .then()
        .body(has("actions", contains("UPDATE", "SUSPEND", "MERGE", "SET_LOCAL_REFERENCE")));
    Api.member(id).get(Api.ONE, id).then().body(has("actions", contains("SET_LOCAL_REFERENCE")));
    Api.with(Tokens.member(id, "members:read"))
        .get(Api.ONE, id)
        .then()
        .statusCode(200)
        .body(has("actions", empty()));
  }

  @Test
  void aLocalReferenceIsSeenByItsOwnerOnly() {
    JsonPath institution =
        Api.registered(Draft.any().with("localReference", Draft.unique()).body());

    Api.member(Api.id(institution))
        .get(Api.ONE, Api.id(institution))
        .then()
        .body(has("$", not(hasKey("localReference"))));
  }

  @Test
  void whatIsUnchangedIsNotSentAgain() {
    UUID id = Api.anyInstitution();
    String tag = Api.secretariat().get(Api.ONE, id).header("ETag");

    Response again = Api.secretariat().header("If-None-Match", tag).get(Api.ONE, id);

    assertEquals(304, again.statusCode());
    assertEquals("", again.asString());
    assertEquals(tag, again.header("ETag"));
  }

  @Test
  void theTagIsAnotherForWhoMayDoOtherThings() {
    UUID id = Api.anyInstitution();

    Response secretariat = Api.secretariat().get(Api.ONE, id);
    Response member = Api.member(id).get(Api.ONE, id);

    assertNotEquals(secretariat.header("ETag"), member.header("ETag"));
    assertEquals("private, no-cache", member.header("Cache-Control"));
  }

  @Test
  void nothingIsToldWithoutAToken() {
    io.restassured.RestAssured.given()
        .get(Api.ONE, Api.anyInstitution())
        .then()
        .statusCode(401)
        .body(has("code", equalTo("unauthorized")));
  }
}
