package org.caspian.mobility;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ListsTest {

  private final University first = University.member();
  private final University second = University.member();
  private AgreementOf agreement;

  @BeforeEach
  void anAgreement() {
    agreement = Given.approved(first, second, 10);
  }

  @Test
  void comeInPagesInTheOrderOfCreation() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(Given.pending(agreement));
    }

    List<String> read = new ArrayList<>();
    String cursor = null;
    do {
      Response page = page(second, cursor);
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
    Response page = request.get("/v1/nominations");
    page.then().statusCode(200);
    return page;
  }

  @Test
  void takeNoCursorOfAnother() {
    for (int i = 0; i < 3; i++) {
      Given.pending(agreement);
    }
    String cursor = page(first, null).path("next");

    second
        .asks()
        .queryParam("limit", 2)
        .queryParam("cursor", cursor)
        .get("/v1/nominations")
        .then()
        .statusCode(400)
        .body(has("code", equalTo("invalid-cursor")));
  }

  @Test
  void showNoActions() {
    Given.accepted(agreement);
    for (String list : List.of("/v1/agreements", "/v1/nominations", "/v1/stays")) {
      first
          .asks()
          .get(list)
          .then()
          .body(has("items", hasSize(1)))
          .body(has("items[0].actions", nullValue()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/agreements, state, APPROVED, 1",
    "/v1/agreements, state, PROPOSED, 0",
    "/v1/nominations, state, ACCEPTED, 1",
    "/v1/nominations, state, PENDING, 0",
    "/v1/stays, state, PLANNED, 1",
    "/v1/stays, state, ARRIVED, 0"
  })
  void areNarrowedByState(String list, String name, String value, int rows) {
    Given.accepted(agreement);

    first.asks().queryParam(name, value).get(list).then().body(has("items", hasSize(rows)));
  }

  @Test
  void areNarrowedByPartnerAndYear() {
    University third = University.member();
    Given.proposed(first, third, 1);
    Given.accepted(agreement);

    rows("/v1/agreements", "partner", second.id(), 1);
    rows("/v1/agreements", "academicYear", Given.academicYear(Given.YEAR + 2), 2);
    rows("/v1/agreements", "academicYear", Given.academicYear(Given.YEAR + 3), 0);
    for (String list : List.of("/v1/nominations", "/v1/stays")) {
      rows(list, "partner", second.id(), 1);
      rows(list, "partner", third.id(), 0);
      rows(list, "sending", first.id(), 1);
      rows(list, "receiving", first.id(), 0);
      rows(list, "academicYear", Given.thisYear(), 1);
      rows(list, "academicYear", Given.academicYear(Given.YEAR + 1), 0);
      rows(list, "agreementId", agreement.id(), 1);
    }
  }

  @Test
  void findNoPartnerInTheCallerItself() {
    Given.accepted(agreement);

    for (String list : List.of("/v1/agreements", "/v1/nominations", "/v1/stays")) {
      rows(list, "partner", first.id(), 0);
      University.secretariatAsks()
          .queryParam("partner", first.id().toString())
          .get(list)
          .then()
          .body(has("items", hasSize(1)));
    }
  }

  @Test
  void areNarrowedByNumberAndKind() {
    String nomination = Given.accepted(agreement);
    Given.pending(agreement);

    rows("/v1/nominations", "kind", "STUDENT_STUDIES", 2);
    rows("/v1/stays", "kind", "STUDENT_STUDIES", 1);
    rows("/v1/nominations", "number", number("/v1/nominations/" + nomination), 1);
    rows("/v1/agreements", "number", number("/v1/agreements/" + agreement.id()), 1);
    rows("/v1/agreements", "number", "CA-2020-00000-0", 0);
  }

  private String number(String path) {
    return first.asks().get(path).path("number");
  }

  private void rows(String list, String name, Object value, int rows) {
    first
        .asks()
        .queryParam(name, value.toString())
        .get(list)
        .then()
        .statusCode(200)
        .body(has("items", hasSize(rows)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"state=OPEN", "partner=me", "academicYear=2026", "colour=red", "limit=201"})
  void refuseWhatNobodyCanMean(String query) {
    first
        .asks()
        .get("/v1/agreements?" + query)
        .then()
        .statusCode(400)
        .body(has("code", equalTo("invalid-parameter")));
  }

  @Test
  void findByTheCallersOwnReferenceOnly() {
    String nomination = Given.pending(agreement);
    name("/v1/agreements", agreement.id().toString(), "KZ 1");
    name("/v1/nominations", nomination, "KZ 1");

    for (String list : List.of("/v1/agreements", "/v1/nominations")) {
      first
          .asks()
          .queryParam("localReference", "KZ 1")
          .get(list)
          .then()
          .body(has("items.localReference", contains("KZ 1")));
      second
          .asks()
          .queryParam("localReference", "KZ 1")
          .get(list)
          .then()
          .body(has("items", empty()));
    }
  }

  @Test
  void haveAReferenceOnce() {
    String nomination = Given.pending(agreement);
    name("/v1/nominations", nomination, "KZ 2");

    first
        .asks()
        .body(with(Given.nomination(agreement, Given.newCode()), "localReference", "KZ 2"))
        .post("/v1/nominations")
        .then()
        .statusCode(409)
        .body(has("code", equalTo("duplicate-local-reference")))
        .body(has("existingId", equalTo(nomination)));
    Given.seats(agreement).then().body(has("held", equalTo(1)));
  }

  private void name(String list, String id, String reference) {
    first
        .asks()
        .body(Map.of("localReference", reference))
        .put(list + "/" + id + "/local-reference")
        .then()
        .statusCode(200)
        .body(has("localReference", equalTo(reference)));
  }
}
