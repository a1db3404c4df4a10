package org.caspian.members.institution;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test lists the institutions of a country that no other test uses. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class ListingInstitutionsTest {

  @Inject DataSource database;

  @Test
  void rowsAreWhatASingleReadShowsButForActions() {
    UUID id =
        Api.id(
            Api.registered(Draft.complete().without("subdivision").with("country", "AD").body()));
    Map<String, Object> single = Api.read(id).getMap("$");
    single.remove("actions");

    assertEquals(single, list(Map.of("country", "AD")).extract().jsonPath().getMap("items[0]"));
  }

  @Test
  void filtersAreJoined() {
    UUID member = registered("AE", "UNIVERSITY", "ACTIVE");
    UUID academy = registered("AE", "ACADEMY", "ACTIVE");
    UUID guest = registered("AE", "UNIVERSITY", "NONE");
    Api.suspended(member, "fees", Effect.VOTE);

    assertListed(Map.of("country", "AE"), member, academy, guest);
    assertListed(Map.of("country", "AE", "type", "UNIVERSITY"), member, guest);
    assertListed(Map.of("country", "AE", "type", "UNIVERSITY", "membership", "ACTIVE"), member);
    assertListed(Map.of("country", "AE", "suspended", "true"), member);
    assertListed(Map.of("country", "AE", "suspended", "false"), academy, guest);
  }

  @Test
  void oneIsFoundByEachOfItsIdentifiers() {
    Map<String, Object> body = Draft.complete().without("subdivision").with("country", "AF").body();
    UUID id = Api.id(Api.registered(body));

    assertListed(Map.of("domain", body.get("domain").toString().toUpperCase()), id);
    assertListed(Map.of("ror", body.get("ror")), id);
    assertListed(Map.of("localReference", body.get("localReference")), id);
    assertListed(Map.of("localReference", body.get("localReference"), "country", "KZ"));
    assertListed(Map.of("localReference", "nobody has this"));
  }

  @Test
  void aLocalReferenceFindsNothingForOthers() {
    Map<String, Object> body = Draft.complete().body();
    Api.registered(body);

    Api.anyMember()
        .queryParam("localReference", body.get("localReference"))
        .get(Api.INSTITUTIONS)
        .then()
        .statusCode(200)
        .body(has("items", empty()));
  }

  @Test
  void whoIsSuspendedFromListingIsLeftOutUnlessAskedFor() {
    UUID listed = registered("AG", "UNIVERSITY", "ACTIVE");
    UUID unlisted = registered("AG", "UNIVERSITY", "ACTIVE");
    Api.suspended(listed, "fees", Effect.VOTE, Effect.OFFICE);
    Api.suspended(unlisted, "fees", Effect.VOTE, Effect.LISTING);

    assertListed(Map.of("country", "AG"), listed);
    assertListed(Map.of("country", "AG", "includeUnlisted", "true"), listed, unlisted);
    Api.anyMember().get(Api.ONE, unlisted).then().statusCode(200);

    Api.reinstated(unlisted, "paid");

    assertListed(Map.of("country", "AG"), listed, unlisted);
  }

  @Test
  void whoIsSuspendedFromListingIsFoundByWhoAsksForIt() {
    Map<String, Object> body = Draft.complete().without("subdivision").with("country", "AW").body();
    JsonPath institution = Api.registered(body);
    UUID id = Api.id(institution);
    Api.suspended(id, "fees", Effect.LISTING);

    assertListed(Map.of("country", "AW"));
    assertListed(Map.of("country", "AW", "suspended", "true"), id);
    assertListed(Map.of("number", institution.getString("number")), id);
    assertListed(Map.of("domain", body.get("domain")), id);
    assertListed(Map.of("ror", body.get("ror")), id);
    assertListed(Map.of("localReference", body.get("localReference")), id);
  }

  @Test
  void oneIsFoundByItsNumber() {
    JsonPath institution = Api.registered(Draft.any().body());

    assertListed(Map.of("number", institution.getString("number")), Api.id(institution));
    assertListed(Map.of("number", institution.getString("number") + "0"));
  }

  @Test
  void aRowThatWasShownIsNotShownAgainAfterAChangeElsewhere() throws SQLException {
    UUID id = registered("BB", "UNIVERSITY", "ACTIVE");
    list(Map.of("country", "BB"));

    changeElsewhere(id, "Gyumri");

    list(Map.of("country", "BB")).body(has("items.city", contains("Gyumri")));
  }

  @Test
  void whatOneCallerSeesOfARowTheNextDoesNot() {
    UUID id = registered("BD", "UNIVERSITY", "ACTIVE");
    Api.suspended(id, "Fees of 2026", Effect.VOTE);
    Map<String, Object> filter = Map.of("country", "BD");

    list(filter).body(has("items[0].suspension.reason", equalTo("Fees of 2026")));
    list(Api.anyMember(), filter).body(has("items[0].suspension", not(hasKey("reason"))));
    list(Api.member(id), filter)
        .body(has("items[0].suspension.reason", equalTo("Fees of 2026")))
        .body(has("items[0]", not(hasKey("localReference"))));
  }

  @Test
  void rowsShowNoActions() {
    registered("AI", "UNIVERSITY", "ACTIVE");

    list(Map.of("country", "AI")).body(has("items", everyItem(not(hasKey("actions")))));
  }

  @Test
  void pagesHoldEveryRowOnceWhileRowsAreInserted() {
    List<String> before =
        IntStream.range(0, 7)
            .mapToObj(index -> registered("AL", "UNIVERSITY", "NONE").toString())
            .toList();
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page = page(Map.of("country", "AL", "limit", 2), cursor).extract().jsonPath();
      seen.addAll(page.getList("items.id", String.class));
      cursor = page.getString("next");
      if (seen.size() == 4) {
        before = new ArrayList<>(before);
        before.add(registered("AL", "UNIVERSITY", "NONE").toString());
      }
    } while (cursor != null);

    assertEquals(before, seen);
  }

  @Test
  void theLastPageHasNoNext() {
    registered("AM", "UNIVERSITY", "NONE");
    registered("AM", "UNIVERSITY", "NONE");

    page(Map.of("country", "AM", "limit", 2), null).body(has("$", not(hasKey("next"))));
    page(Map.of("country", "AM", "limit", 1), null).body(has("$", hasKey("next")));
  }

  @Test
  void aCursorIsGoodForItsOwnListOnly() {
    registered("AO", "UNIVERSITY", "NONE");
    registered("AO", "UNIVERSITY", "NONE");
    String cursor = page(Map.of("country", "AO", "limit", 1), null).extract().path("next");
    char last = cursor.charAt(cursor.length() - 2);
    String edited =
        cursor.substring(0, cursor.length() - 2)
            + (last == 'A' ? 'B' : 'A')
            + cursor.charAt(cursor.length() - 1);

    assertCursorRefused(Map.of("country", "AO"), edited);
    assertCursorRefused(Map.of("country", "AO"), "x");
    assertCursorRefused(Map.of("country", "KZ"), cursor);
    assertCursorRefused(Map.of(), cursor);
    Api.anyMember()
        .queryParams("country", "AO", "cursor", cursor)
        .get(Api.INSTITUTIONS)
        .then()
        .statusCode(400)
        .body(has("code", equalTo("invalid-cursor")));
    page(Map.of("country", "AO", "limit", 50), cursor).statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=201",
        "limit=ten",
        "country=XX",
        "country=kz",
        "type=SCHOOL",
        "membership=active",
        "suspended=maybe",
        "includeUnlisted=maybe",
        "q=Caspian",
        "modifiedSince=2026-01-01"
      })
  void whatIsUnknownOrWrongInTheQueryIsRefused(String query) {
    String name = query.substring(0, query.indexOf('='));

    Api.secretariat()
        .get(Api.INSTITUTIONS + "?" + query)
        .then()
        .statusCode(400)
        .body(has("code", equalTo("invalid-parameter")))
        .body(has("errors.pointer", hasItem("?" + name)));
  }

  /** As another instance of the service would. */
  private void changeElsewhere(UUID institution, String city) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update institution set city = ?, version = version + 1 where id = ?")) {
      update.setString(1, city);
      update.setObject(2, institution);
      update.executeUpdate();
    }
  }

  private static UUID registered(String country, String type, String membership) {
    return Api.id(
        Api.registered(
            Draft.any()
                .with("country", country)
                .with("type", type)
                .with("membership", membership)
                .body()));
  }

  private static void assertCursorRefused(Map<String, ?> filter, String cursor) {
    page(filter, cursor).statusCode(400).body(has("code", equalTo("invalid-cursor")));
  }

  private static void assertListed(Map<String, ?> filter, UUID... ids) {
    List<String> expected = java.util.stream.Stream.of(ids).map(UUID::toString).toList();
    list(filter).body(has("items.id", ids.length == 0 ? empty() : contains(expected.toArray())));
  }

  private static ValidatableResponse list(Map<String, ?> filter) {
    return page(filter, null).statusCode(200);
  }

  private static ValidatableResponse list(RequestSpecification caller, Map<String, ?> filter) {
    return caller.queryParams(filter).get(Api.INSTITUTIONS).then().statusCode(200);
  }

  private static ValidatableResponse page(Map<String, ?> query, String cursor) {
    var request = Api.secretariat().queryParams(query);
    return (cursor == null ? request : request.queryParam("cursor", cursor))
        .get(Api.INSTITUTIONS)
        .then();
  }
}
