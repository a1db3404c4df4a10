package org.caspian.members.institution;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.caspian.members.name.KeysAfterAnUpgrade;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are found in any language of the region, however they are spelt. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class SearchingInstitutionsTest {

  @Inject DataSource database;
  @Inject KeysAfterAnUpgrade upgrade;

  /** Names that no other test has: numbers are never mistyped or translated. */
  private final int number = Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000);

  @ParameterizedTest
  @CsvSource({
    "Сумгаитский политехнический университет, Sumqayıt Politexnik Universiteti",
    "Sumqayıt Politexnik Universiteti, sumgait polytechnic",
    "دانشگاه صنعتی نوشهر, Noshahr University of Technology",
    "Noshahr University of Technology, دانشگاه نوشهر",
    "كليه بندر, کلیه",
    "Семён Дежнёв институты, СЕМЕН ДЕЖНЕВ",
    "Ш. Уәлиханов атындағы университет, ualihanov",
    "Magtymguly uniwersiteti, магтымгулы",
    "Türkmenbaşy instituty, turkmenbashi"
  })
  void aNameIsFoundInAnotherLanguageScriptOrSpelling(String kept, String sought) {
    UUID id = registered(Map.of("ru", kept + " " + number));

    assertEquals(Set.of(id), found(sought + " " + number));
  }

  @Test
  void theBeginningOfAWordIsEnough() {
    UUID id = registered(Map.of("en", "Zarafshon Observatory " + number));

    assertTrue(found("zaraf").contains(id));
  }

  @Test
  void pastNamesAndAcronymsAreNamesToo() {
    UUID id =
        Api.id(
            Api.registered(
                Draft.any()
                    .with(
                        "names",
                        List.of(
                            Map.of(
                                "value",
                                "Lenin Institute " + number,
                                "language",
                                "en",
                                "type",
                                "LABEL",
                                "to",
                                "1991-12-31"),
                            Map.of("value", "LI" + number, "language", "en", "type", "ACRONYM")))
                    .body()));

    assertEquals(Set.of(id), found("lenin " + number));
    assertEquals(Set.of(id), found("li" + number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pomegranatville",
        "Pomegranatevile",
        "Помегранатевилль",
        "Pomegarnateville University"
      })
  void errorsOfTypingAreForgiven(String mistyped) {
    UUID id = registered(Map.of("en", "Pomegranateville University " + number));

    assertTrue(found(mistyped).contains(id));
  }

  @Test
  void whereSomethingIsSpeltRightNothingElseIsFound() {
    UUID right = registered(Map.of("en", "Quincetown%d Institute".formatted(number)));
    UUID alike = registered(Map.of("en", "Quincetown%d0 Institute".formatted(number)));

    assertEquals(Set.of(right, alike), found("quincetown" + number));
    assertEquals(Set.of(alike), found("quincetown" + number + "0"));
  }

  @Test
  void otherFiltersHoldBesides() {
    UUID kazakh = registered(Map.of("en", "Both Sides " + number));
    UUID iranian =
        Api.id(
            Api.registered(
                Draft.any()
                    .with("name", Map.of("en", "Both Sides University " + number))
                    .with("country", "IR")
                    .body()));

    assertEquals(Set.of(kazakh, iranian), found("both sides " + number));
    assertEquals(Set.of(iranian), found(Map.of("search", "both sides " + number, "country", "IR")));
  }

  @Test
  void aNewNameIsFoundAndAnOldOneIsNot() {
    UUID id = registered(Map.of("en", "Before " + number));
    Api.secretariat()
        .header("If-Match", "\"1\"")
        .body(Map.of("name", Map.of("en", "Afterwards " + number)))
        .patch(Api.ONE, id)
        .then()
        .statusCode(200);

    assertEquals(Set.of(id), found("afterwards " + number));
    assertFalse(found("before " + number).contains(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"...", "' & | !", "№ 1 :* (", "\\"})
  void signsFindNothingAndBreakNothing(String signs) {
    Api.secretariat().queryParam("search", signs).get(Api.INSTITUTIONS).then().statusCode(200);
  }

  @Test
  void pagesGoOnWhereTheyEnded() {
    Set<UUID> all = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      all.add(registered(Map.of("en", "Paged%d Institute %s".formatted(number, Draft.unique()))));
    }
    Set<UUID> paged = new HashSet<>();
    String cursor = null;
    do {
      var request = Api.secretariat().queryParam("search", "paged" + number).queryParam("limit", 2);
      var page =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get(Api.INSTITUTIONS)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      page.getList("items.id", String.class).forEach(id -> paged.add(UUID.fromString(id)));
      cursor = page.getString("next");
    } while (cursor != null);

    assertEquals(all, paged);
  }

  @Test
  void whatIsNearAPointIsFound() {
    UUID here = at(43.65, 51.16667, "SZ");
    UUID near = at(43.7, 51.9, "SZ");
    UUID far = at(47.1048, 51.88427, "SZ");

    assertEquals(
        Set.of(here), found(Map.of("near", "43.65,51.16667", "within", "1", "country", "SZ")));
    assertEquals(Set.of(here, near), found(Map.of("near", "43.65,51.16667", "country", "SZ")));
    assertEquals(
        Set.of(here, near, far),
        found(Map.of("near", "43.65,51.16667", "within", "400", "country", "SZ")));
  }

  @Test
  void distancesGoOverThePoleAndTheDateLine() {
    UUID east = at(-16.5, 179.9, "FJ");
    UUID north = at(89.9, 10, "FJ");

    assertEquals(
        Set.of(east), found(Map.of("near", "-16.5,-179.9", "within", "30", "country", "FJ")));
    assertEquals(
        Set.of(north), found(Map.of("near", "89.9,-170", "within", "30", "country", "FJ")));
    assertEquals(
        Set.of(east, north), found(Map.of("near", "0,0", "within", "20000", "country", "FJ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"91,0", "0,181", "43.65", "43.65;51", "north,east", "1e1,0"})
  void aPointThatIsNoneIsRefused(String near) {
    Api.secretariat()
        .queryParam("near", near)
        .get(Api.INSTITUTIONS)
        .then()
        .statusCode(400)
        .body(has("errors.pointer", contains("?near")));
  }

  @Test
  void whatAnEarlierReleaseHasLeftIsFoundAfterAnUpgrade() throws SQLException {
    UUID id = registered(Map.of("en", "Longago " + number));
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("delete from institution_name_key where institution_id = '" + id + "'");
    }
    assertEquals(Set.of(), found("longago " + number));

    upgrade.run();

    assertEquals(Set.of(id), found("longago " + number));
    assertEquals(1, Api.read(id).getInt("version"));
  }

  private static UUID registered(Map<String, String> names) {
    return Api.id(
        Api.registered(
            Draft.any().with("name", names).with("label", "Named " + Draft.unique()).body()));
  }

  private static UUID at(double latitude, double longitude, String country) {
    return Api.id(
        Api.registered(
            Draft.any()
                .with("country", country)
                .with("place", Map.of("latitude", latitude, "longitude", longitude))
                .body()));
  }

  private static Set<UUID> found(String search) {
    return found(Map.of("search", search));
  }

  private static Set<UUID> found(Map<String, String> filters) {
    return new HashSet<>(
        Api.secretariat()
            .queryParams(filters)
            .get(Api.INSTITUTIONS)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items.id", UUID.class));
  }
}
