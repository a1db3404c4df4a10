package org.caspian.members.institution;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class ChangingAnInstitutionTest {

  @Test
  void whatIsNamedChangesAndTheRestStays() {
    JsonPath before = Api.registered(Draft.complete().body());
    Map<String, Object> expected = before.getMap("$");
    expected.put("city", "Astrabad");
    expected.put("version", 2);
    expected.remove("website");

    JsonPath after =
        patch(Api.id(before), 1, "{\"city\":\"Astrabad\",\"website\":null}")
            .statusCode(200)
            .extract()
            .jsonPath();

    expected.put("changedAt", after.getString("changedAt"));
    assertEquals(expected, after.getMap("$"));
    assertEquals(expected, Api.read(Api.id(before)).getMap("$"));
  }

  @Test
  void mapsAreMerged() {
    UUID id = Api.id(Api.registered(Draft.complete().body()));

    patch(
            id,
            1,
            """
            {"name": {"ru": null, "az": "Gülüstan Universiteti"}, "place": {"latitude": 36.8}}
            """)
        .statusCode(200)
        .body(has("name", hasKey("az")))
        .body(has("name", hasKey("fa")))
        .body(has("name", not(hasKey("ru"))))
        .body(has("place.latitude", equalTo(36.8)))
        .body(has("place.longitude", equalTo(54.44391)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/merge-patch+json"})
  void bothMediaTypesAreTaken(String mediaType) {
    Api.secretariat()
        .contentType(mediaType)
        .header("If-Match", "\"1\"")
        .body("{\"city\":\"Sari\"}")
        .patch(Api.ONE, Api.anyInstitution())
        .then()
        .statusCode(200)
        .body(has("city", equalTo("Sari")));
  }

  @Test
  void whatWasReadEditedAndSentBackIsTaken() {
    UUID id = Api.id(Api.registered(Draft.complete().body()));
    Api.suspended(id, "fees", Effect.VOTE);
    Map<String, Object> body = Api.read(id).getMap("$");
    body.put("city", "Sari");
    body.put("version", 77);
    body.put("actions", List.of());

    patch(id, 2, body)
        .statusCode(200)
        .body(has("city", equalTo("Sari")))
        .body(has("version", equalTo(3)));
  }

  @ParameterizedTest
  @CsvSource({
    "id, 01a207bd-a9c0-7d2a-9f0e-3b6c51a84d17",
    "number, IN-2026-00001-9",
    "localReference, mine",
    "suspension, none",
    "createdAt, 2026-11-23T09:30:00Z",
    "changedAt, 2026-11-23T09:30:00Z"
  })
  void whatTheServiceDecidesCannotBeChanged(String field, String value) {
    patch(Api.anyInstitution(), 1, Map.of(field, value))
        .statusCode(400)
        .body(has("errors.pointer", contains("/" + field)))
        .body(has("errors.code", contains("read-only")));
  }

  @Test
  void whatIsRequiredCannotBeRemoved() {
    patch(Api.anyInstitution(), 1, "{\"country\":null,\"name\":{\"en\":null},\"motto\":\"x\"}")
        .statusCode(400)
        .body(has("errors.pointer", org.hamcrest.Matchers.hasItems("/country", "/name", "/motto")));
  }

  @Test
  void theRulesHoldForWhatComesOut() {
    UUID id =
        Api.id(
            Api.registered(
                Draft.any()
                    .with("confirmDistinct", true)
                    .with("name", Map.of("en", "Caspian", "kk", "Каспий"))
                    .body()));

    patch(id, 1, "{\"name\":{\"en\":null}}")
        .statusCode(422)
        .body(has("errors.pointer", contains("/label")));
  }

  @Test
  void theLabelFollowsTheNames() {
    UUID id =
        Api.id(
            Api.registered(
                Draft.any()
                    .with("confirmDistinct", true)
                    .with("name", Map.of("en", "Old name"))
                    .body()));

    patch(id, 1, Map.of("label", "Old name")).statusCode(200).body(has("version", equalTo(1)));
    patch(id, 1, Map.of("name", Map.of("en", "New name")))
        .statusCode(200)
        .body(has("label", equalTo("New name")));
  }

  @Test
  void aLabelThatFollowsTheNamesAndIsSentBackGoesOnFollowingThem() {
    UUID id =
        Api.id(
            Api.registered(
                Draft.any()
                    .with("confirmDistinct", true)
                    .with("name", Map.of("en", "Old name"))
                    .body()));
    Map<String, Object> sent = Map.of("name", Map.of("en", "New name"), "label", "Old name");

    patch(id, 1, sent).statusCode(200).body(has("label", equalTo("New name")));
  }

  @Test
  void aLabelThatIsChosenIsKeptUntilItIsRemoved() {
    UUID id =
        Api.id(
            Api.registered(
                Draft.any()
                    .with("confirmDistinct", true)
                    .with("name", Map.of("en", "Old name"))
                    .body()));
    Map<String, Object> sent = Map.of("name", Map.of("en", "New name"), "label", "Chosen");

    patch(id, 1, sent).statusCode(200).body(has("label", equalTo("Chosen")));
    patch(id, 2, sent).statusCode(200).body(has("version", equalTo(2)));
    patch(id, 2, "{\"label\":null}").statusCode(200).body(has("label", equalTo("New name")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"timeZoneBasis", "membership", "basis"})
  void whatAlwaysHasAValueIsNotRemoved(String field) {
    JsonPath before = Api.registered(Draft.complete().body());

    patch(Api.id(before), 1, "{\"" + field + "\":null}")
        .statusCode(400)
        .body(has("errors.pointer", contains("/" + field)))
        .body(has("errors.code", contains("required")));
    assertEquals(before.getMap("$"), Api.read(Api.id(before)).getMap("$"));
  }

  @Test
  void nothingChangedIsNoChange() {
    JsonPath before = Api.registered(Draft.complete().body());

    patch(Api.id(before), 1, "{\"city\":\"Gorgan\"}").statusCode(200);

    assertEquals(before.getMap("$"), Api.read(Api.id(before)).getMap("$"));
  }

  @Test
  void ifMatchIsRequired() {
    Api.secretariat()
        .body("{\"city\":\"Sari\"}")
        .patch(Api.ONE, Api.anyInstitution())
        .then()
        .statusCode(428)
        .body(has("code", equalTo("precondition-required")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2\"", "\"2.c0ffee00\""})
  void anotherVersionIsStale(String tag) {
    Api.secretariat()
        .header("If-Match", tag)
        .body("{\"city\":\"Sari\"}")
        .patch(Api.ONE, Api.anyInstitution())
        .then()
        .statusCode(412)
        .body(has("code", equalTo("precondition-failed")))
        .body(has("currentVersion", equalTo(1)));
  }

  @Test
  void theTagOfAReadIsTaken() {
    UUID id = Api.anyInstitution();
    String tag = Api.secretariat().get(Api.ONE, id).header("ETag");

    Api.secretariat()
        .header("If-Match", tag)
        .body("{\"city\":\"Sari\"}")
        .patch(Api.ONE, id)
        .then()
        .statusCode(200)
        .header("ETag", not(equalTo(tag)));
  }

  @Test
  void ofTenAtOnceForOneVersionOneSucceeds() {
    UUID id = Api.anyInstitution();

    List<Integer> statuses =
        Api.atOnce(
            10,
            () -> patch(id, 1, Map.of("city", "City " + Draft.unique())).extract().statusCode());

    assertEquals(1, statuses.stream().filter(status -> status == 200).count());
    assertEquals(9, statuses.stream().filter(status -> status == 412).count());
    assertEquals(2, Api.read(id).getInt("version"));
  }

  @Test
  void anothersRorIdOrDomainIsRefused() {
    JsonPath other = Api.registered(Draft.complete().body());
    UUID id = Api.anyInstitution();

    patch(id, 1, Map.of("ror", other.getString("ror")))
        .statusCode(409)
        .body(has("code", equalTo("duplicate-ror")))
        .body(has("existingId", equalTo(other.getString("id"))));
    patch(id, 1, Map.of("domain", other.getString("domain").toUpperCase()))
        .statusCode(409)
        .body(has("code", equalTo("duplicate-domain")))
        .body(has("existingId", equalTo(other.getString("id"))));
    assertEquals(1, Api.read(id).getInt("version"));
  }

  @Test
  void thePlatformKnowsItByItsNewDomain() {
    JsonPath institution = Api.registered(Draft.any().body());
    String domain = Draft.freshDomain();

    patch(Api.id(institution), 1, Map.of("domain", domain)).statusCode(200);

    Api.anyMember().get(Api.ONE, "domain:" + domain).then().statusCode(200);
    Api.anyMember()
        .get(Api.ONE, "domain:" + institution.getString("domain"))
        .then()
        .statusCode(404);
  }

  private static ValidatableResponse patch(UUID id, long version, Object body) {
    return Api.secretariat()
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .patch(Api.ONE, id)
        .then();
  }
}
