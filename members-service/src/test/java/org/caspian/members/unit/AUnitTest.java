package org.caspian.members.unit;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.caspian.members.Member;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.EveryPage;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Parallel;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class AUnitTest {

  @Inject AssociationCalendar calendar;

  private static final String ALL = "/v1/institutions/{id}/units";
  private static final String ONE = "/v1/units/{id}";

  @Inject DataSource database;

  private final Member university = Member.active();
  private final Member other = Member.active();

  @Test
  void isMadeByItsInstitutionAndReadByAll() {
    Response made = UnitFixture.makes(university, UnitFixture.faculty());

    made.then()
        .statusCode(201)
        .header("Location", matchesPattern(".*/v1/units/" + Json.<String>at(made, "id")))
        .body(has("number", matchesPattern("OU-\\d{4}-\\d{5}-\\d")))
        .body(has("institution", equalTo(university.id().toString())))
        .body(has("state", equalTo("OPEN")))
        .body(has("label", equalTo("Faculty of Engineering")))
        .body(has("$", not(hasKey("to"))))
        .body(has("actions", contains("UPDATE", "CLOSE", "SET_LOCAL_REFERENCE")));
    other
        .asks()
        .get(ONE, Json.<String>at(made, "id"))
        .then()
        .statusCode(200)
        .body(has("name.kk", equalTo("Инжиниринг факультеті")))
        .body(has("actions", contains("SET_LOCAL_REFERENCE")));
  }

  @Test
  void isMadeAndChangedByNobodyElseButTheSecretariat() {
    String unit = UnitFixture.made(university, UnitFixture.faculty());

    other
        .asks()
        .body(UnitFixture.faculty())
        .post(ALL, university.id())
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-your-part")));
    other
        .changes("/v1/units/" + unit, Map.of("kind", "INSTITUTE"))
        .then()
        .statusCode(403)
        .body(has("code", equalTo("not-your-part")));
    Member.secretariatAsks()
        .header("If-Match", "\"1\"")
        .body(Map.of("kind", "INSTITUTE", "website", "https://yu.edu.kz/energy"))
        .patch(ONE, unit)
        .then()
        .statusCode(200)
        .body(has("kind", equalTo("INSTITUTE")))
        .body(has("version", equalTo(2)));
  }

  @Test
  void isNotChangedByWhoHasReadAnotherVersion() {
    String unit = UnitFixture.made(university, UnitFixture.faculty());
    Map<String, Object> change = Map.of("kind", "INSTITUTE");

    university.asks().body(change).patch(ONE, unit).then().statusCode(428);
    university
        .asks()
        .header("If-Match", "\"2\"")
        .body(change)
        .patch(ONE, unit)
        .then()
        .statusCode(412)
        .body(has("currentVersion", equalTo(1)));
  }

  @Test
  void isAPartOfAnOpenUnitOfTheSameInstitution() {
    String faculty = UnitFixture.made(university, UnitFixture.faculty());
    String ofTheOther = UnitFixture.made(other, UnitFixture.faculty());
    String closed = UnitFixture.made(university, UnitFixture.faculty());
    UnitFixture.closes(university, closed).then().statusCode(200);

    UnitFixture.makes(university, UnitFixture.departmentOf(faculty))
        .then()
        .statusCode(201)
        .body(has("parent", equalTo(faculty)));
    for (String unknown : List.of(ofTheOther, closed, UUID.randomUUID().toString())) {
      UnitFixture.makes(university, UnitFixture.departmentOf(unknown))
          .then()
          .statusCode(422)
          .body(has("errors.pointer", contains("/parent")))
          .body(has("errors.code", contains("unknown")));
    }
  }

  @Test
  void isNeverAPartOfItself() {
    String faculty = UnitFixture.made(university, UnitFixture.faculty());
    String department = UnitFixture.made(university, UnitFixture.departmentOf(faculty));

    for (String inside : List.of(faculty, department)) {
      university
          .changes("/v1/units/" + faculty, Map.of("parent", inside))
          .then()
          .statusCode(422)
          .body(has("errors.code", contains("part-of-itself")));
    }
  }

  @Test
  void isNotAPartOfWhatBecomesAPartOfItAtTheSameTime() {
    String one = UnitFixture.made(university, UnitFixture.faculty());
    String two = UnitFixture.made(university, UnitFixture.faculty());

    assertEquals(
        Map.of(200, 1L, 422, 1L),
        Parallel.send(
                List.<Callable<Response>>of(
                    () -> university.changes("/v1/units/" + one, Map.of("parent", two)),
                    () -> university.changes("/v1/units/" + two, Map.of("parent", one))))
            .stream()
            .collect(Collectors.groupingBy(Response::statusCode, Collectors.counting())));
  }

  @Test
  void isNotTooDeep() {
    String deepest = UnitFixture.made(university, UnitFixture.faculty());
    String second = UnitFixture.made(university, UnitFixture.departmentOf(deepest));
    deepest = second;
    for (int level = 3; level <= UnitTree.MOST_LEVELS; level++) {
      deepest = UnitFixture.made(university, UnitFixture.departmentOf(deepest));
    }
    String top = UnitFixture.made(university, UnitFixture.faculty());
    String below = UnitFixture.made(university, UnitFixture.departmentOf(top));

    UnitFixture.makes(university, UnitFixture.departmentOf(deepest))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("too-deep")))
        .body(has("errors[0].params.max", equalTo(8)));
    university
        .changes("/v1/units/" + second, Map.of("parent", below))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("too-deep")));
    university
        .changes("/v1/units/" + second, Map.of("parent", top))
        .then()
        .statusCode(200)
        .body(has("parent", equalTo(top)));
  }

  @Test
  void isClosedForGoodAfterItsParts() {
    String faculty = UnitFixture.made(university, UnitFixture.faculty());
    String department = UnitFixture.made(university, UnitFixture.departmentOf(faculty));

    UnitFixture.closes(university, faculty)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("unit-has-parts")));
    UnitFixture.closes(university, department).then().statusCode(200);
    UnitFixture.closes(university, faculty)
        .then()
        .statusCode(200)
        .body(has("state", equalTo("CLOSED")))
        .body(has("to", equalTo("2026-08-31")))
        .body(has("closingReason", equalTo("It became a part of the Faculty of Energy.")))
        .body(has("actions", contains("SET_LOCAL_REFERENCE")));
    UnitFixture.closes(university, faculty)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")));
    university
        .changes("/v1/units/" + faculty, Map.of("kind", "OTHER"))
        .then()
        .statusCode(409)
        .body(has("code", equalTo("state-conflict")));
    other
        .asks()
        .get(ONE + "/history", faculty)
        .then()
        .body(has("items.command", contains("unit.create", "unit.close")))
        .body(has("items[1].reason", equalTo("It became a part of the Faculty of Energy.")));
  }

  @Test
  void isClosedOnADayThatIsThereAndNotBeforeItsFirst() {
    String unit = UnitFixture.made(university, UnitFixture.faculty());
    String tomorrow = calendar.today().plusDays(1).toString();

    for (Map<String, Object> day :
        List.<Map<String, Object>>of(body("to", tomorrow), body("to", "1996-08-31"))) {
      university
          .asks()
          .body(with(day, "reason", "No."))
          .post(ONE + "/closure", unit)
          .then()
          .statusCode(422)
          .body(has("errors.pointer", contains("/to")));
    }
  }

  @Test
  void hasARorIdOfItsOwn() {
    Map<String, Object> known = with(UnitFixture.faculty(), "ror", "https://ror.org/03yrm5c26");
    String unit = UnitFixture.made(university, known);

    UnitFixture.makes(other, known)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("duplicate-unit-ror")))
        .body(has("existingId", equalTo(unit)));
    UnitFixture.makes(other, with(known, "ror", "https://ror.org/03yrm5c27"))
        .then()
        .statusCode(400)
        .body(has("errors.code", contains("bad-check-digits")));
    university.changes("/v1/units/" + unit, Map.of("kind", "OTHER")).then().statusCode(200);
  }

  @Test
  void hasALatinLabel() {
    Map<String, Object> nameless = with(UnitFixture.faculty(), "name", body("kk", "Факультет"));

    UnitFixture.makes(university, nameless)
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("required")));
    UnitFixture.makes(university, with(nameless, "label", "Факультет"))
        .then()
        .statusCode(422)
        .body(has("errors.code", contains("not-latin")));
    UnitFixture.makes(university, with(nameless, "label", "Fakultet"))
        .then()
        .statusCode(201)
        .body(has("label", equalTo("Fakultet")));
  }

  @Test
  void isOneOfFiveHundredAtMost() throws SQLException {
    String first = UnitFixture.made(university, UnitFixture.faculty());
    multiply(first, Units.MOST - 1);

    UnitFixture.makes(university, UnitFixture.faculty())
        .then()
        .statusCode(409)
        .body(has("code", equalTo("too-many-units")));
    UnitFixture.closes(university, first).then().statusCode(200);
    UnitFixture.makes(university, UnitFixture.faculty()).then().statusCode(201);
  }

  @Test
  void isFoundAmongThoseOfItsInstitution() {
    String reference = "OU-" + UUID.randomUUID();
    Map<String, Object> named = with(UnitFixture.faculty(), "localReference", reference);
    Response made = UnitFixture.makes(university, named);
    String faculty = Json.at(made, "id");
    String department = UnitFixture.made(university, UnitFixture.departmentOf(faculty));
    String closed = UnitFixture.made(university, UnitFixture.faculty());
    UnitFixture.closes(university, closed).then().statusCode(200);
    UnitFixture.makes(university, named)
        .then()
        .statusCode(409)
        .body(has("code", equalTo("duplicate-local-reference")));

    assertFound(Map.of(), faculty, department, closed);
    assertFound(Map.of("localReference", reference), faculty);
    assertFound(Map.of("number", Json.at(made, "number")), faculty);
    assertFound(Map.of("kind", "DEPARTMENT"), department);
    assertFound(Map.of("state", "CLOSED"), closed);
    assertFound(Map.of("parent", faculty), department);
    EveryPage.of(other::asks, "/v1/institutions/" + university.id() + "/units")
        .shows(List.of(faculty, department, closed));
    EveryPage.of(other::asks, "/v1/institutions/" + other.id() + "/units")
        .hides(List.of(faculty, department, closed));
    other.asks().get(ALL, UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void isToldOf() {
    String faculty = UnitFixture.made(university, UnitFixture.faculty());
    university.changes("/v1/units/" + faculty, Map.of("kind", "INSTITUTE")).then().statusCode(200);
    UnitFixture.closes(university, faculty).then().statusCode(200);

    try (KafkaProbe probe = KafkaProbe.open()) {
      Await.until("it is told", () -> about(probe, faculty).size() >= 3);
      List<CloudEvent> told = about(probe, faculty);
      assertEquals(
          Stream.of("created", "updated", "closed")
              .map(what -> "org.caspian.members.unit." + what + ".v1")
              .toList(),
          told.stream().map(CloudEvent::type).toList());
      assertEquals("public", told.getFirst().audience());
      assertEquals("/v1/units/" + faculty, told.getFirst().subject());
      assertEquals("2026-08-31", told.getLast().data().get("to").textValue());
    }
  }

  private void multiply(String unit, int more) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement copies =
            connection.prepareStatement(
                """
                insert into organisational_unit (id, version, created_at, changed_at, changed_by, change_count,
                  number, institution, state, kind, name, label, label_given)
                select gen_random_uuid(), 1, created_at, changed_at, changed_by, 0, number || '-' || copy,
                  institution, state, kind, name, label, label_given
                from organisational_unit, generate_series(1, ?) copy where id = ?""")) {
      copies.setInt(1, more);
      copies.setObject(2, UUID.fromString(unit));
      assertEquals(more, copies.executeUpdate());
    }
  }

  private void assertFound(Map<String, Object> filters, String... units) {
    university
        .asks()
        .queryParam("institution", university.id())
        .queryParams(filters)
        .get("/v1/units")
        .then()
        .statusCode(200)
        .body(has("items.id", contains(units)));
  }

  private static List<CloudEvent> about(KafkaProbe probe, String id) {
    return probe.read("caspian.members.unit.v1").stream()
        .filter(message -> message.key().equals(id))
        .toList();
  }
}
