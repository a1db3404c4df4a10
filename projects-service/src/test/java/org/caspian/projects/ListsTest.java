package org.caspian.projects;

import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ListsTest {

  private final University coordinator = University.member();
  private final University partner = University.memberIn("AZ");

  @Test
  void comeInPagesInTheOrderOfCreation() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(Given.draftWith(coordinator, partner));
    }

    List<String> read = new ArrayList<>();
    String cursor = null;
    do {
      Response page = page(partner, cursor);
      read.addAll(Json.at(page, "items.id"));
      cursor = Json.at(page, "next");
    } while (cursor != null);

    assertEquals(made, read);
  }

  private static Response page(University reader, String cursor) {
    var request = reader.asks().queryParam("limit", 2);
    if (cursor != null) {
      request.queryParam("cursor", cursor);
    }
    Response page = request.get("/v1/projects");
    page.then().statusCode(200);
    return page;
  }

  @Test
  void takeNoCursorOfAnotherOrWithOtherFilters() {
    for (int i = 0; i < 3; i++) {
      Given.draftWith(coordinator, partner);
    }
    String cursor = page(coordinator, null).path("next");

    partner
        .asks()
        .queryParam("cursor", cursor)
        .get("/v1/projects")
        .then()
        .statusCode(400)
        .body(has("code", equalTo("invalid-cursor")));
    coordinator
        .asks()
        .queryParam("cursor", cursor)
        .queryParam("state", "DRAFT")
        .get("/v1/projects")
        .then()
        .statusCode(400)
        .body(has("code", equalTo("invalid-cursor")));
  }

  @Test
  void showPartnersButNoActions() {
    Given.draftWith(coordinator, partner);

    coordinator
        .asks()
        .get("/v1/projects")
        .then()
        .body(has("items", hasSize(1)))
        .body(has("items[0].partners.state", contains("INVITED")))
        .body(has("items[0].actions", nullValue()));
  }

  @Test
  void areNarrowedByStateThemeAndWhoTakesPart() {
    String submitted = Given.confirmedBy(coordinator, partner);
    Given.submit(submitted, coordinator).then().statusCode(200);
    Given.begin(coordinator, with(Given.project(), "theme", "SUBSOIL_USE")).then().statusCode(201);
    String ofPartner = Given.draftWith(partner, coordinator);

    rows("state", "SUBMITTED", 1);
    rows("state", "DRAFT", 2);
    rows("theme", "SUBSOIL_USE", 1);
    rows("theme", "ENERGY_SECURITY", 0);
    rows("coordinator", coordinator.id(), 2);
    rows("coordinator", partner.id(), 1);
    rows("partner", partner.id(), 2);
    rows("partner", coordinator.id(), 0);
    rows("number", Given.read(submitted, coordinator).path("number"), 1);
    Given.refuse(ofPartner, coordinator, "No.").then().statusCode(200);
    rows("partner", partner.id(), 1);
  }

  @Test
  void followAThemeThatIsChanged() {
    String project = Given.draftWith(coordinator, partner);
    coordinator
        .asks()
        .header("If-Match", "\"" + Given.read(project, coordinator).path("version") + "\"")
        .contentType("application/merge-patch+json")
        .body(Map.of("theme", "SUBSOIL_USE"))
        .patch("/v1/projects/{id}", project)
        .then()
        .statusCode(200);
    University late = University.memberIn("RU");
    Given.invite(project, coordinator, late).then().statusCode(201);

    for (University reader : List.of(coordinator, partner, late)) {
      for (String theme : List.of("SUBSOIL_USE", "CASPIAN_ECOLOGY")) {
        reader
            .asks()
            .queryParam("theme", theme)
            .get("/v1/projects")
            .then()
            .statusCode(200)
            .body(has("items", hasSize(theme.equals("SUBSOIL_USE") ? 1 : 0)));
      }
    }
  }

  @Test
  void areNarrowedToTheInvitationsThatWaitForTheCaller() {
    String waiting = Given.draftWith(coordinator, partner);
    Given.confirmedBy(coordinator, partner);
    Given.draft(partner);

    partner
        .asks()
        .queryParam("partnerState", "INVITED")
        .get("/v1/projects")
        .then()
        .statusCode(200)
        .body(has("items.id", contains(waiting)));
    partner
        .asks()
        .queryParam("partnerState", "CONFIRMED")
        .get("/v1/projects")
        .then()
        .body(has("items", hasSize(1)));
    rows("partnerState", "INVITED", 0);
    University.secretariatAsks()
        .queryParam("partnerState", "INVITED")
        .get("/v1/projects")
        .then()
        .statusCode(200)
        .body(has("items", empty()));
  }

  private void rows(String name, Object value, int rows) {
    coordinator
        .asks()
        .queryParam(name, value.toString())
        .get("/v1/projects")
        .then()
        .statusCode(200)
        .body(has("items", hasSize(rows)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"state=OPEN", "partner=me", "partnerState=ASKED", "colour=red", "limit=201"})
  void refuseWhatNobodyCanMean(String query) {
    coordinator
        .asks()
        .get("/v1/projects?" + query)
        .then()
        .statusCode(400)
        .body(has("code", equalTo("invalid-parameter")));
  }

  @Test
  void findByTheCallersOwnReferenceOnly() {
    String project = Given.draftWith(coordinator, partner);
    coordinator
        .asks()
        .body(Map.of("localReference", "KZ 1"))
        .put("/v1/projects/{id}/local-reference", project)
        .then()
        .statusCode(200)
        .body(has("localReference", equalTo("KZ 1")))
        .body(has("version", equalTo(2)));

    coordinator
        .asks()
        .queryParam("localReference", "KZ 1")
        .get("/v1/projects")
        .then()
        .body(has("items.localReference", contains("KZ 1")));
    partner
        .asks()
        .queryParam("localReference", "KZ 1")
        .get("/v1/projects")
        .then()
        .body(has("items", empty()));
    Given.begin(coordinator, with(Given.project(), "localReference", "KZ 1"))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("duplicate-local-reference")))
        .body(has("existingId", equalTo(project)));
  }
}
