package org.caspian.members.institution;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.Test;

/** Names of other times and kinds, and ids in other registers. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class NamesAndIdentifiersTest {

  @Test
  void aNameThatIsOverHasItsDaysAndAPresentOneItsFirst() {
    Map<String, Object> past =
        name("Polytechnic", "LABEL", "from", "1976-09-01", "to", "1991-12-31");
    String present = "Caspian University " + Draft.unique();
    Map<String, Object> since = name(present, "LABEL", "from", "1992-01-01");

    create(named(present, past, since))
        .statusCode(201)
        .body(has("names", equalTo(List.of(past, since))));
  }

  @Test
  void aLabelInUseIsTheNameOfItsLanguage() {
    create(named("Caspian University " + Draft.unique(), name("Another", "LABEL")))
        .statusCode(422)
        .body(has("errors.pointer", contains("/names/0")))
        .body(has("errors.code", contains("not-the-name")));
  }

  @Test
  void everyNameThatIsWrongIsTold() {
    create(
            named(
                "Caspian University " + Draft.unique(),
                name("Short", "ALIAS", "from", "2001-01-01", "to", "2000-12-31"),
                name("CU", "ACRONYM"),
                name("Another", "LABEL")))
        .statusCode(422)
        .body(has("errors.pointer", containsInAnyOrder("/names/0/to", "/names/2")));
    create(named("Caspian University", Map.of("value", " ", "language", "english", "type", "NICK")))
        .statusCode(400)
        .body(
            has(
                "errors.pointer",
                containsInAnyOrder("/names/0/value", "/names/0/language", "/names/0/type")));
  }

  @Test
  void theSubdivisionIsOneOfTheCountry() {
    create(Draft.any().with("subdivision", "KZ-47").body())
        .statusCode(201)
        .body(has("subdivision", equalTo("KZ-47")));
    create(Draft.any().with("subdivision", "IR-27").body())
        .statusCode(422)
        .body(has("errors.pointer", contains("/subdivision")))
        .body(has("errors.code", contains("of-another-country")));
    create(Draft.any().with("subdivision", "KZ-99").body())
        .statusCode(400)
        .body(has("errors.code", contains("not-in-list")));
  }

  @Test
  void identifiersAreInAnOrderOfTheirOwn() {
    Map<String, Object> item = identifier("WIKIDATA", Draft.freshWikidata());
    Map<String, Object> isni = identifier("ISNI", freshIsni());

    create(Draft.any().with("identifiers", List.of(item, isni)).body())
        .statusCode(201)
        .body(has("identifiers", equalTo(List.of(isni, item))));
  }

  @Test
  void anIdThatIsNoneIsRefused() {
    create(
            Draft.any()
                .with(
                    "identifiers",
                    List.of(identifier("ISNI", "0000000121464380"), identifier("GRID", "5333.6")))
                .body())
        .statusCode(422)
        .body(has("errors.code", containsInAnyOrder("bad-check-digits", "bad-format")))
        .body(has("errors.params.scheme", containsInAnyOrder("ISNI", "GRID")));
  }

  @Test
  void anIdIsOfOneInstitutionOnly() {
    Map<String, Object> item = identifier("WIKIDATA", Draft.freshWikidata());
    UUID holder = Api.id(Api.registered(Draft.any().with("identifiers", List.of(item)).body()));

    create(Draft.any().with("identifiers", List.of(item)).body())
        .statusCode(409)
        .body(has("code", equalTo("duplicate-identifier")))
        .body(has("existingId", equalTo(holder.toString())))
        .body(has("errors.params.value", contains(item.get("value"))));

    UUID other = Api.anyInstitution();
    patch(other, 1, Map.of("identifiers", List.of(item)))
        .statusCode(409)
        .body(has("code", equalTo("duplicate-identifier")));
  }

  @Test
  void anIdThatWasGivenUpIsFreeAgain() {
    Map<String, Object> item = identifier("WIKIDATA", Draft.freshWikidata());
    UUID first = Api.id(Api.registered(Draft.any().with("identifiers", List.of(item)).body()));

    patch(first, 1, Map.of("identifiers", List.of()))
        .statusCode(200)
        .body(has("version", equalTo(2)))
        .body(has("identifiers", hasSize(0)));

    create(Draft.any().with("identifiers", List.of(item)).body()).statusCode(201);
  }

  @Test
  void theSameIdAgainIsNoChange() {
    Map<String, Object> item = identifier("WIKIDATA", Draft.freshWikidata());
    UUID id = Api.id(Api.registered(Draft.any().with("identifiers", List.of(item)).body()));

    patch(id, 1, Map.of("identifiers", List.of(item)))
        .statusCode(200)
        .body(has("version", equalTo(1)));
  }

  @Test
  void ofManyAtOnceOneGetsTheId() {
    Map<String, Object> item = identifier("WIKIDATA", Draft.freshWikidata());

    List<Integer> answers =
        Api.atOnce(
            8,
            () ->
                create(Draft.any().with("identifiers", List.of(item)).body())
                    .extract()
                    .statusCode());

    assertEquals(1, answers.stream().filter(status -> status == 201).count());
    assertEquals(7, answers.stream().filter(status -> status == 409).count());
  }

  @Test
  void theHistoryTellsNamesAndIds() {
    Map<String, Object> item = identifier("WIKIDATA", Draft.freshWikidata());
    UUID id = Api.anyInstitution();
    patch(id, 1, Map.of("identifiers", List.of(item), "names", List.of(name("CU", "ACRONYM"))));

    Api.secretariat()
        .get(Api.ONE + "/history", id)
        .then()
        .statusCode(200)
        .body(has("items[1].changes.field", containsInAnyOrder("identifiers", "names")));
  }

  private static Map<String, Object> named(String label, Object... names) {
    return Draft.any().with("name", Map.of("en", label)).with("names", List.of(names)).body();
  }

  private static Map<String, Object> name(String value, String type, String... days) {
    Map<String, Object> name =
        new TreeMap<>(Map.of("value", value, "language", "en", "type", type));
    for (int day = 0; day < days.length; day += 2) {
      name.put(days[day], days[day + 1]);
    }
    return name;
  }

  private static Map<String, Object> identifier(String scheme, String value) {
    return Map.of("scheme", scheme, "value", value);
  }

  private static String freshIsni() {
    String digits = "%015d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000));
    return "0123456789X"
        .chars()
        .mapToObj(check -> digits + (char) check)
        .filter(IdentifierScheme.ISNI::isSound)
        .findFirst()
        .orElseThrow();
  }

  private static ValidatableResponse create(Map<String, Object> body) {
    return Api.secretariat().body(body).post(Api.INSTITUTIONS).then();
  }

  private static ValidatableResponse patch(UUID id, int version, Map<String, Object> patch) {
    return Api.secretariat()
        .header("If-Match", "\"" + version + "\"")
        .body(patch)
        .patch(Api.ONE, id)
        .then();
  }
}
