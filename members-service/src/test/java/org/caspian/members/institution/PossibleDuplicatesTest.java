package org.caspian.members.institution;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A university is registered once, in whatever language somebody writes its name. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class PossibleDuplicatesTest {

  /** Other tests have universities of this name, too; a number is never translated. */
  private final int number = Math.floorMod(UUID.randomUUID().hashCode(), 1_000_000_000);

  @ParameterizedTest
  @CsvSource({
    "Бакинский государственный университет, ru, Bakı Dövlət Universiteti, az",
    "Бакинский государственный университет, ru, Baku State University, en",
    "دانشگاه علوم پزشکی مازندران, fa, Mazandaran University of Medical Sciences, en",
    "Magtymguly adyndaky Türkmen döwlet uniwersiteti, tk, Turkmen State University, en",
    "Әл-Фараби атындағы Қазақ ұлттық университеті, kk, Казахский национальный университет имени аль-Фараби, ru"
  })
  void aNameInAnotherLanguageIsRefusedWithTheCandidate(
      String kept, String keptIn, String sent, String sentIn) {
    JsonPath known = Api.registered(named(keptIn, kept + " " + number).body());

    create(named(sentIn, sent + " " + number))
        .statusCode(409)
        .body(has("code", equalTo("possible-duplicate")))
        .body(has("candidates.id", contains(known.getString("id"))))
        .body(has("candidates.number", contains(known.getString("number"))))
        .body(has("candidates.label", contains(known.getString("label"))))
        .body(has("candidates[0].names", contains(kept + " " + number)))
        .body(has("errors.params.existingId", contains(known.getString("id"))));
  }

  @Test
  void whoeverSaysThatItIsAnotherMayRegisterIt() {
    Api.registered(named("en", "Baku State University " + number).body());

    create(named("az", "Bakı Dövlət Universiteti " + number).with("confirmDistinct", false))
        .statusCode(409);
    create(named("az", "Bakı Dövlət Universiteti " + number).with("confirmDistinct", true))
        .statusCode(201);
  }

  @Test
  void anAliasAndAPastNameCount() {
    JsonPath known =
        Api.registered(
            named("en", "Plain Name " + number)
                .with(
                    "names",
                    List.of(
                        name("Kirov Institute of Oil " + number, "LABEL", "1991-12-31"),
                        name("Oil Academy " + number, "ALIAS", null)))
                .body());

    create(named("ru", "Академия нефти " + number))
        .statusCode(409)
        .body(has("candidates.id", contains(known.getString("id"))));
    create(named("ru", "Институт нефти имени Кирова " + number))
        .statusCode(409)
        .body(has("candidates[0].names", contains("Kirov Institute of Oil " + number)));
  }

  @Test
  void anAcronymAloneIsNoReason() {
    Api.registered(
        named("en", "Plain Name " + number)
            .with("names", List.of(name("BSU" + number, "ACRONYM", null)))
            .body());

    create(
            named("en", "Another Name " + number)
                .with("names", List.of(name("BSU" + number, "ACRONYM", null))))
        .statusCode(201);
  }

  @Test
  void inAnotherCountryItIsAnother() {
    Api.registered(named("en", "Caspian University " + number).body());

    create(named("en", "Caspian University " + number).with("country", "IR")).statusCode(201);
  }

  @Test
  void everyCandidateIsNamed() {
    String first = Api.registered(named("en", "Caspian University " + number).body()).get("id");
    String second =
        Api.registered(
                named("ru", "Каспийский университет " + number)
                    .with("confirmDistinct", true)
                    .body())
            .get("id");

    create(named("az", "Xəzər Universiteti " + number))
        .statusCode(409)
        .body(has("candidates.id", containsInAnyOrder(first, second)));
  }

  @Test
  void whatElseIsTakenIsToldBefore() {
    JsonPath known = Api.registered(named("en", "Caspian University " + number).body());

    create(
            named("en", "Caspian University " + number)
                .with("domain", known.getString("domain"))
                .with("confirmDistinct", true))
        .statusCode(409)
        .body(has("code", equalTo("duplicate-domain")));
  }

  @Test
  void aRowOfASheetIsRefusedOrSaysThatItIsAnother() {
    String known =
        Api.registered(named("en", "Caspian University " + number).body()).getString("id");
    String header = "domain,name.ru,label,type,country,timeZone,confirmDistinct\n";
    String row = "%1$s,Каспийский университет %2$d,Label %1$s,UNIVERSITY,KZ,Asia/Aqtau,%3$s\n";
    String refused = row.formatted(Draft.freshDomain(), number, "");
    String unclear = row.formatted(Draft.freshDomain(), number, "perhaps");
    String distinct = row.formatted(Draft.freshDomain(), number, "true");

    Api.secretariat()
        .contentType("text/csv")
        .body((header + refused + unclear + distinct).getBytes(StandardCharsets.UTF_8))
        .post(Api.IMPORTS)
        .then()
        .statusCode(200)
        .body(has("rows.outcome", contains("REFUSED", "REFUSED", "CREATED")))
        .body(has("rows[0].errors.code", contains("possible-duplicate")))
        .body(has("rows[0].errors.params.existingId", contains(known)))
        .body(has("rows[1].errors.code", contains("wrong-type")));
    // The same row again means the institution that it has made.
    Api.secretariat()
        .contentType("text/csv")
        .body((header + distinct).getBytes(StandardCharsets.UTF_8))
        .post(Api.IMPORTS)
        .then()
        .body(has("rows.outcome", contains("UNCHANGED")));
  }

  private static Draft named(String language, String name) {
    return Draft.any()
        .with("name", Map.of(language, name))
        .with("label", "Named " + Draft.unique());
  }

  private static Map<String, Object> name(String value, String type, String to) {
    Map<String, Object> name = Map.of("value", value, "language", "en", "type", type);
    if (to == null) {
      return name;
    }
    Map<String, Object> past = new HashMap<>(name);
    past.put("to", to);
    return past;
  }

  private static ValidatableResponse create(Draft draft) {
    return Api.secretariat()
        .contentType(ContentType.JSON)
        .body(draft.body())
        .post(Api.INSTITUTIONS)
        .then();
  }
}
