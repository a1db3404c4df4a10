package org.caspian.members.institution;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class LocalReferencesOfAnInstitutionTest {

  @Test
  void everybodyHasOneOfItsOwn() {
    UUID id = Api.anyInstitution();
    UUID member = UUID.randomUUID();

    set(Api.member(member), id, "\"BSU-7\"")
        .statusCode(200)
        .body(has("localReference", equalTo("BSU-7")));
    set(Api.anyMember(), id, "\"BSU-7\"").statusCode(200);
    set(Api.secretariat(), id, "\"" + Draft.unique() + "\"").statusCode(200);

    Api.member(member)
        .queryParam("localReference", "BSU-7")
        .get(Api.INSTITUTIONS)
        .then()
        .body(has("items.id", contains(id.toString())));
    Api.member(member).get(Api.ONE, id).then().body(has("localReference", equalTo("BSU-7")));
    Api.anyMember().get(Api.ONE, id).then().body(has("$", not(hasKey("localReference"))));
  }

  @Test
  void itMovesNoVersion() {
    UUID id = Api.anyInstitution();

    set(Api.anyMember(), id, "\"Справочник 7\"").statusCode(200).body(has("version", equalTo(1)));
  }

  @Test
  void itIsReplacedAndRemoved() {
    UUID id = Api.anyInstitution();
    UUID member = UUID.randomUUID();
    set(Api.member(member), id, "\"old\"").statusCode(200);

    set(Api.member(member), id, "\"new\"")
        .statusCode(200)
        .body(has("localReference", equalTo("new")));
    set(Api.member(member), id, "null")
        .statusCode(200)
        .body(has("$", not(hasKey("localReference"))));
    set(Api.member(member), Api.anyInstitution(), "\"new\"").statusCode(200);
  }

  @Test
  void oneReferenceIsOfOneInstitution() {
    UUID member = UUID.randomUUID();
    UUID first = Api.anyInstitution();
    set(Api.member(member), first, "\"7\"").statusCode(200);

    set(Api.member(member), Api.anyInstitution(), "\"7\"")
        .statusCode(409)
        .body(has("code", equalTo("duplicate-local-reference")))
        .body(has("existingId", equalTo(first.toString())));
    set(Api.member(member), first, "\"7\"").statusCode(200);
  }

  @Test
  void itHasAtMost64Characters() {
    set(Api.anyMember(), Api.anyInstitution(), "\"" + "я".repeat(64) + "\"").statusCode(200);
    set(Api.anyMember(), Api.anyInstitution(), "\"" + "я".repeat(65) + "\"")
        .statusCode(400)
        .body(has("errors.pointer", contains("/localReference")))
        .body(has("errors.code", contains("too-long")));
  }

  private static ValidatableResponse set(RequestSpecification caller, UUID id, String reference) {
    return caller
        .body("{\"localReference\":" + reference + "}")
        .put(Api.ONE + "/local-reference", id)
        .then();
  }
}
