package org.caspian.projects.theme;

import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.caspian.platform.testkit.University;
import org.caspian.projects.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ThemesTest {

  private final University member = University.member();

  @Test
  void areListedForEverybodyInTheAssociationsOrder() {
    member
        .asks()
        .get("/v1/projects/themes")
        .then()
        .statusCode(200)
        .body(
            has(
                "items.code",
                contains(
                    "CASPIAN_ECOLOGY",
                    "SUBSOIL_USE",
                    "ENERGY_SECURITY",
                    "CULTURAL_HISTORY",
                    "TRANSPORT_LOGISTICS")))
        .body(has("items.name", everyItem(hasKey("en"))))
        .body(has("items.name", everyItem(hasKey("ru"))))
        .body(has("items[4].name.kk", equalTo("Көлік және логистика")))
        .body(has("next", nullValue()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void areChangedByNobodyOverTheApi(String method) {
    member
        .asks()
        .request(method, "/v1/projects/themes")
        .then()
        .statusCode(405)
        .body(has("code", equalTo("method-not-allowed")));
  }

  @Test
  void areNoProject() {
    member.asks().get("/v1/projects/themes/history").then().statusCode(404);
    member.asks().post("/v1/projects/themes/submission").then().statusCode(404);
    member
        .asks()
        .body(Map.of("institutionId", member.id().toString()))
        .post("/v1/projects/themes/partners")
        .then()
        .statusCode(404);
  }

  @Test
  void areTheOnlyOnesThatAProjectTakes() {
    Given.begin(member, with(Given.project(), "theme", "ASTROLOGY"))
        .then()
        .statusCode(400)
        .body(has("code", equalTo("invalid-body")))
        .body(has("errors.pointer", contains("/theme")))
        .body(has("errors.code", contains("not-in-list")));
    member
        .asks()
        .queryParam("theme", "ASTROLOGY")
        .get("/v1/projects")
        .then()
        .statusCode(400)
        .body(has("code", equalTo("invalid-parameter")))
        .body(has("errors.pointer", contains("?theme")))
        .body(has("errors.code", contains("not-in-list")));
  }
}
