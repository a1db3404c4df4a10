package org.caspian.contracttests;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.Test;

/** An institution that is no member applies, with a client that the secretariat opened for it. */
class AnApplicantTest {

  private static final Map<String, Object> PROJECT =
      Map.of("title", Map.of("en", "Seals"), "theme", "CASPIAN_ECOLOGY");

  private final Platform platform = Platform.shared();
  private final Caller applicant = platform.applicant("KZ");
  private final Caller member = platform.member("AZ");

  @Test
  void writesItsApplicationInStepsAndHandsItIn() {
    String position = now(applicant);
    Response draft =
        applicant
            .asking()
            .body(Map.of("institution", applicant.institution(), "category", "FULL"))
            .post("/v1/memberships");
    draft.then().statusCode(201);
    String path = "/v1/memberships/" + Json.at(draft, "id");

    member.asking().get(path).then().statusCode(404);
    applicant.asking().post(path + "/submission").then().statusCode(422);
    applicant
        .asking()
        .header("If-Match", draft.header("ETag"))
        .body(whatWasMissing())
        .patch(path)
        .then()
        .statusCode(200);
    applicant
        .asking()
        .post(path + "/submission")
        .then()
        .statusCode(200)
        .body("state", equalTo("SUBMITTED"));

    member.asking().get(path).then().statusCode(200);
    Eventually.answered(() -> changes(applicant, position), feed -> isAbout(feed, path));
  }

  @Test
  void followsNothingThatOnlyMembersKnow() {
    Caller stranger = platform.applicant("KZ");
    String ofStranger = now(stranger);
    String ofMember = now(member);
    String application = submitted(applicant);

    Eventually.answered(() -> changes(member, ofMember), feed -> isAbout(feed, application));
    assertFalse(isAbout(changes(stranger, ofStranger), application));
  }

  @Test
  void isRefusedWhatMembersDoInEveryService() {
    SummerUniversity event = SummerUniversity.open(member, 10);
    List<Supplier<Response>> ofMembers =
        List.of(
            () -> applicant.asking().body(Shared.laboratory()).post("/v1/facilities"),
            () -> applicant.asking().body(agreement()).post("/v1/agreements"),
            () -> applicant.asking().body(PROJECT).post("/v1/projects"),
            () -> applicant.asking().body(SummerUniversity.event(10)).post("/v1/events"),
            () -> event.register(applicant, "S-1"));

    for (Supplier<Response> attempt : ofMembers) {
      whereItIsKnown(attempt).then().statusCode(403).body("code", equalTo("not-a-member"));
    }
  }

  @Test
  void isNobodysCounterpart() {
    whereItIsKnown(() -> member.asking().body(agreement()).post("/v1/agreements"))
        .then()
        .statusCode(422)
        .body("code", equalTo("counterpart-not-a-member"));
  }

  @Test
  void findsNothingOfMembersWhereOnlyTheyTakePart() {
    Exchange exchange = Exchange.agreed(platform.member("KZ"), member, 10);
    exchange.nominate("S-" + UUID.randomUUID()).then().statusCode(201);
    Shared.booking(platform.member("IR"), Shared.facility(member), 3);
    whereItIsKnown(() -> member.asking().body(PROJECT).post("/v1/projects")).then().statusCode(201);
    SummerUniversity event = SummerUniversity.open(member, 10);
    Caller home = platform.member("TM");
    whereItIsKnown(() -> event.register(home, "S-1")).then().statusCode(201);

    Stream.of(
            "/v1/agreements",
            "/v1/nominations",
            "/v1/stays",
            "/v1/projects",
            "/v1/registrations",
            "/v1/bookings",
            "/v1/invoices",
            "/v1/suspension-proposals")
        .forEach(
            list -> {
              Response page = applicant.asking().get(list);
              page.then().statusCode(200);
              assertEquals(List.of(), page.path("items"), list);
            });
  }

  @Test
  void readsWhoTheContactsOfMembersAreNoMoreThanAnybody() {
    String contact = contact();

    member.asking().get(contact).then().statusCode(200).body("email", not(nullValue()));
    Response seen = applicant.asking().get(contact);

    assertEquals(200, seen.statusCode());
    assertNull(seen.path("passportLatin"));
    assertNull(seen.path("email"));
    assertNull(seen.path("code"));
  }

  /** The path of an application that was handed in. */
  private static String submitted(Caller applicant) {
    Map<String, Object> application = new HashMap<>(whatWasMissing());
    application.put("institution", applicant.institution());
    application.put("category", "FULL");
    Response draft = applicant.asking().body(application).post("/v1/memberships");
    String path = "/v1/memberships/" + Json.at(draft, "id");
    applicant.asking().post(path + "/submission").then().statusCode(200);
    return path;
  }

  /** Where its feed is now. */
  private static String now(Caller caller) {
    return caller.asking().get("/v1/changes?cursor=now").path("next");
  }

  private static Response changes(Caller caller, String position) {
    Response feed = caller.asking().get("/v1/changes?limit=200&cursor=" + position);
    feed.then().statusCode(200);
    return feed;
  }

  /** Whether a feed has that the application was handed in. */
  private static boolean isAbout(Response feed, String application) {
    return feed.path("items.findAll { it.subject == '%s' }.type".formatted(application))
        .toString()
        .contains("membership.submitted");
  }

  /** The answer of a service that has heard of the institutions. */
  private static Response whereItIsKnown(Supplier<Response> attempt) {
    return Eventually.answered(
        attempt, answer -> !"institution-unknown".equals(answer.<String>path("code")));
  }

  private Map<String, Object> agreement() {
    return Exchange.proposal(applicant, member, 2);
  }

  private static Map<String, Object> whatWasMissing() {
    return Map.of(
        "motivation",
        Map.of("en", "We teach the sea."),
        "letter",
        Map.of("reference", "17-R", "signedOn", "2026-09-14"),
        "charter",
        Map.of("language", "en", "acceptedOn", "2026-09-14"),
        "checklist",
        Stream.of("RECOGNITION", "ACTIVITY", "INDEPENDENCE", "MEANS")
            .map(criterion -> Map.of("criterion", criterion, "evidence", "Licence KZ 42"))
            .toList());
  }

  private String contact() {
    return "/v1/contacts/"
        + member
            .asking()
            .body(
                Map.of(
                    "institution", member.institution(),
                    "code", "R-1",
                    "passportLatin", Map.of("family", "Bekova", "given", "Aigerim"),
                    "email", "a.bekova@example.org",
                    "visibility", "MEMBERS"))
            .post("/v1/contacts")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
  }
}
