package org.caspian.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A key stands for one request: for another one, whatever it is, the platform does nothing. */
class AKeyThatWasUsedBeforeTest {

  private static final String KEY = UUID.randomUUID().toString();
  private static final Map<String, Object> ACTOR = Exchange.actor();

  /** Of what is not there: the keys are judged before. */
  private static final String NOTHING = "01a207bd-0000-7000-8000-000000000000";

  private static final String INSTITUTION = NOTHING;

  /** Bodies of the right shape, by the last word of the path. */
  private static final Map<String, Map<String, Object>> BODIES =
      Map.ofEntries(
          Map.entry("local-reference", Map.of("localReference", "L-1")),
          Map.entry("proof-of-possession", Map.of("required", true)),
          Map.entry("suspension", Map.of("reason", "R", "effects", List.of("VOTE"))),
          Map.entry(
              "/v1/suspension-proposals/{id}/suspension",
              Map.of("reason", "R", "effects", List.of("VOTE"), "resolution", "PR-1/1")),
          Map.entry("reply", Map.of("text", "T")),
          Map.entry("dismissal", Map.of("reason", "R", "resolution", "PR-1/1")),
          Map.entry("reinstatement", Map.of("reason", "R")),
          Map.entry("merger", Map.of("successorId", NOTHING, "reason", "R")),
          Map.entry("cancellation", Map.of("reason", "R")),
          Map.entry("confirmation", Map.of()),
          Map.entry("endorsement", Map.of()),
          Map.entry("refusal", Map.of("reason", "R")),
          Map.entry("closure", Map.of("reason", "R")),
          Map.entry("units", Map.of("kind", "FACULTY", "name", Map.of("en", "Faculty"))),
          Map.entry("/v1/units/{id}/closure", Map.of("to", "2026-08-31", "reason", "R")),
          Map.entry("review", Map.of("rating", 4)),
          Map.entry("return", Map.of("reason", "R")),
          Map.entry(
              "nomination", Map.of("nominator", Map.of("institution", NOTHING, "code", "P-7"))),
          Map.entry("admission", Map.of("resolutionId", NOTHING, "from", "2026-09-01")),
          Map.entry(
              "category-change",
              Map.of("category", "FULL", "resolutionId", NOTHING, "from", "2026-09-01")),
          Map.entry("resignation", Map.of("to", "2026-09-01")),
          Map.entry("removal", Map.of("resolutionId", NOTHING, "to", "2026-09-01", "reason", "R")),
          Map.entry("/v1/memberships/{id}/rejection", Map.of("reason", "R")),
          Map.entry("roles", Map.of("role", "FEE", "from", "2026-09-01")),
          Map.entry("end", Map.of("to", "2026-09-01")),
          Map.entry("erasure", Map.of("reason", "R")),
          Map.entry("role-end", Map.of("role", "FEE", "to", "2026-09-01")),
          Map.entry("invoicing", Map.of("category", "FULL", "tier", "STANDARD")),
          Map.entry(
              "payments",
              Map.of(
                  "method",
                  "BANK",
                  "valueOn",
                  "2026-09-01",
                  "amount",
                  Map.of("amount", "1", "currency", "EUR"))),
          Map.entry(
              "waivers",
              Map.of(
                  "amount",
                  Map.of("amount", "1", "currency", "EUR"),
                  "from",
                  "2026-09-01",
                  "reason",
                  "R",
                  "resolution",
                  "GA-1/1")),
          Map.entry(
              "reversals", Map.of("settlementId", NOTHING, "on", "2026-09-01", "reason", "R")),
          Map.entry("deletion", Map.of("reason", "R")),
          Map.entry("acceptance", Map.of("version", 1)),
          Map.entry("rejection", Map.of("version", 1, "reason", "R")),
          Map.entry("approvals", Map.of("contentHash", "0".repeat(64), "actor", ACTOR)),
          Map.entry(
              "rejections", Map.of("contentHash", "0".repeat(64), "reason", "R", "actor", ACTOR)),
          Map.entry("withdrawal", Map.of("actor", ACTOR)),
          Map.entry(
              "postponement",
              Map.of("startsOn", "2027-09-14", "endsOn", "2027-09-16", "reason", "R")),
          Map.entry("arrivals", Map.of("kind", "MEMBER", "delegates", 2)),
          Map.entry("departures", Map.of("attendanceId", INSTITUTION)),
          Map.entry("proxies", Map.of("giver", INSTITUTION, "carrier", INSTITUTION)),
          Map.entry("proxy-revocation", Map.of("giver", INSTITUTION)),
          Map.entry("votes", Map.of("choice", "YES", "actor", ACTOR)),
          Map.entry("closing", Map.of()),
          Map.entry("translations", Map.of("language", "kk", "text", "T")),
          Map.entry("follow-up-settlement", Map.of("followUpId", INSTITUTION, "state", "DONE")),
          Map.entry("holdings", Map.of("institution", INSTITUTION, "from", "2026-09-16")),
          Map.entry(
              "holding-end", Map.of("holdingId", INSTITUTION, "to", "2026-09-16", "reason", "R")),
          Map.entry("motions", Map.of("agendaItem", "1", "text", Map.of("en", "T"))),
          Map.entry("arrival", Map.of("actualStart", "2026-09-01")),
          Map.entry("departure", Map.of("actualEnd", "2027-01-31")));

  private static Caller member;
  private static Caller secretariat;

  @BeforeAll
  static void useItOnceInEveryService() {
    Platform platform = Platform.shared();
    member = platform.member("KZ");
    secretariat = platform.secretariat();
    Exchange exchange = Exchange.agreed(member, platform.member("AZ"), 1);
    SummerUniversity event = SummerUniversity.open(member, 1);
    refer(member, "/v1/agreements/" + exchange.agreement());
    refer(member, "/v1/events/" + event.id());
    refer(member, "/v1/institutions/" + member.institution());
    refer(secretariat, "/v1/institutions/" + member.institution());
    Eventually.answered(
        () ->
            member
                .asking()
                .header("Idempotency-Key", KEY)
                .body(Map.of("title", Map.of("en", "Seals"), "theme", "CASPIAN_ECOLOGY"))
                .post("/v1/projects"),
        answer -> answer.statusCode() == 201);
    String client =
        secretariat
            .asking()
            .body(Map.of("institution", member.institution(), "label", "To be named"))
            .post("/v1/clients")
            .path("id");
    refer(secretariat, "/v1/clients/" + client);
  }

  @ParameterizedTest
  @MethodSource
  void isRefusedForAnotherRequest(Operation operation) {
    RequestSpecification request = caller(operation).asking().header("Idempotency-Key", KEY);
    body(operation).ifPresent(request::body);

    Response answer = operation.send(request);

    assertEquals(422, answer.statusCode(), answer.asString());
    assertEquals("idempotency-key-reused", Json.at(answer, "code"), answer.asString());
  }

  static Stream<Operation> isRefusedForAnotherRequest() {
    return Operation.answering(422)
        .filter(operation -> body(operation).isPresent() || !operation.takesABody());
  }

  private static Optional<Map<String, Object>> body(Operation operation) {
    if (!operation.takesABody()) {
      return Optional.empty();
    }
    String last = operation.path().substring(operation.path().lastIndexOf('/') + 1);
    return Optional.ofNullable(BODIES.getOrDefault(operation.path(), BODIES.get(last)));
  }

  private static Caller caller(Operation operation) {
    return Stream.of(
                "/v1/institutions",
                "/v1/clients",
                "/v1/signing-keys",
                "/v1/assemblies",
                "/v1/ballots",
                "/v1/resolutions",
                "/v1/offices")
            .anyMatch(operation.path()::startsWith)
        ? secretariat
        : member;
  }

  private static void refer(Caller caller, String path) {
    caller
        .asking()
        .header("Idempotency-Key", KEY)
        .body(Map.of("localReference", "K-" + KEY))
        .put(path + "/local-reference")
        .then()
        .statusCode(200);
  }
}
