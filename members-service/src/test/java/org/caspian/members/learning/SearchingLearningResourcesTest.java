package org.caspian.members.learning;

import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.caspian.members.Member;
import org.caspian.members.name.KeysAfterAnUpgrade;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shared is found by what is said of it, in whatever script, and by what it is. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class SearchingLearningResourcesTest {

  private static final String ALL = "/v1/learning-resources";

  private final Member owner = Member.active();

  @Inject DataSource database;
  @Inject KeysAfterAnUpgrade upgrade;

  @ParameterizedTest
  @CsvSource({
    "Осетры Каспийского моря, осетр",
    "Türkmenbaşy aýlagy, туркменбаши",
    "Семён Дежнёв, СЕМЕН ДЕЖНЕВ",
    "كليه بندر, کلیه",
    "Each of fourteen lectures has tasks., lectures fourteen"
  })
  void aWordOfItsTextsIsEnough(String said, String sought) {
    String id = published("description", Map.of("en", said));

    assertEquals(List.of(id), found("search", sought));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lectures seminars", "…", "ectures"})
  void whatNoTextHasFindsNothing(String sought) {
    published("description", Map.of("en", "Fourteen lectures."));

    assertEquals(List.of(), found("search", sought));
  }

  @Test
  void whatIsSaidNoLongerFindsNothing() {
    String id = published("teaches", Map.of("en", "To tell sturgeons apart."));

    owner
        .changes(ALL + "/" + id, Map.of("teaches", Map.of("en", "To tell seals apart.")))
        .then()
        .statusCode(200);

    assertEquals(List.of(), found("search", "sturgeons"));
    assertEquals(List.of(id), found("search", "seals"));
  }

  @Test
  void whatIsDeletedIsNotFound() {
    String id = published("teaches", Map.of("en", "To count seals."));
    LearningResourceFixture.delete(owner, id).then().statusCode(200);

    assertEquals(List.of(), found("search", "seals"));
    upgrade.run();
    assertEquals(List.of(), found("search", "seals"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "kk-Cyrl", "kk-Cyrl-KZ", "fa"})
  void aLanguageIsARange(String language) {
    String id = published("languages", List.of("kk-Cyrl-KZ", "fa"));
    published("languages", List.of("ru"));

    assertEquals(List.of(id), found("language", language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"07", "072", "0724"})
  void aFieldIsAlsoTheOneInWhichItIs(String field) {
    String id = published("iscedF", List.of("0521", "0724"));
    published("iscedF", List.of("0521", "0311"));

    assertEquals(List.of(id), found("iscedF", field));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "07240", "oil"})
  void aFieldHasTwoToFourDigits(String field) {
    owner
        .asks()
        .queryParam("iscedF", field)
        .get(ALL)
        .then()
        .statusCode(400)
        .body(has("errors.pointer", contains("?iscedF")));
  }

  @Test
  void aWordThatIsNoneDoesNotStandInTheWay() {
    String id = published("description", Map.of("en", "See " + "x".repeat(3900) + " sturgeons"));

    assertEquals(List.of(id), found("search", "sturgeons"));
  }

  @Test
  void whatAnEarlierReleaseHasLeftIsFoundAfterAnUpgrade() throws SQLException {
    String id = published("description", Map.of("en", "Fourteen lectures."));
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("delete from learning_resource_key where id = '" + id + "'");
    }
    assertEquals(List.of(), found("search", "lectures"));

    upgrade.run();

    assertEquals(List.of(id), found("search", "lectures"));
    owner.asks().get(ALL + "/" + id).then().body(has("version", equalTo(1)));
  }

  private String published(String property, Object value) {
    return LearningResourceFixture.published(
        owner, with(LearningResourceFixture.course(), property, value));
  }

  private List<String> found(String filter, String value) {
    return owner
        .asks()
        .queryParam("owner", owner.id())
        .queryParam(filter, value)
        .get(ALL)
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }
}
