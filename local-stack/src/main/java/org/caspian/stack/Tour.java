package org.caspian.stack;

import static org.caspian.stack.Conversation.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Plays the main job against the running platform: an exchange from its agreement to its end, a
 * suspension, a joint project, a summer university. It can be played as often as one likes: each
 * time it makes what it needs anew.
 */
final class Tour {

  private final Conversation conversation;
  private final PrintStream out;

  Tour(URI gateway, Credentials credentials, PrintStream out) {
    this.conversation = new Conversation(gateway, credentials, out);
    this.out = out;
  }

  /** Plays it; true when every answer had the status that it should have. */
  boolean play() {
    title("1. Tokens, by the client credentials grant");
    conversation.takeTokens();
    lookAround();
    JsonNode agreement = agree();
    JsonNode stay = exchange(agreement);
    suspend(agreement, stay);
    research();
    meet();
    boolean asExpected = conversation.isAsExpected();
    out.println();
    out.println(
        asExpected
            ? "Every answer was as it should be."
            : "Some answers were not as they should be; look for '!' above.");
    return asExpected;
  }

  private void lookAround() {
    title("2. The institutions");
    call(Who.SECRETARIAT, "GET", "/v1/institutions?country=AZ&limit=3", null, 200);
    call(Who.YESSENOV, "GET", "/v1/institutions/" + institution(Who.BAKU), null, 200);
  }

  private JsonNode agree() {
    title("3. An agreement: Yessenov proposes, Baku approves the version by number and hash");
    JsonNode proposed =
        call(
            Who.YESSENOV,
            "POST",
            "/v1/agreements",
            json(
                """
                {"parties": [{"institutionId": "%1$s"}, {"institutionId": "%2$s"}],
                 "conditions": [{"kind": "STUDENT_STUDIES", "sending": "%1$s", "receiving": "%2$s",
                   "iscedF": ["0312"], "eqfLevels": [6], "firstAcademicYear": "%3$s",
                   "lastAcademicYear": "%4$s", "seatsPerYear": 20}],
                 "actor": %5$s}
                """
                    .formatted(
                        institution(Who.YESSENOV),
                        institution(Who.BAKU),
                        academicYear(0),
                        // A stay that begins in summer ends in the year after.
                        academicYear(1),
                        actor("YU-STAFF-7"))),
            201);
    String path = "/v1/agreements/" + proposed.path("id").asText();
    JsonNode version = call(Who.BAKU, "GET", path + "/versions/1", null, 200);
    call(Who.ASTRAKHAN, "GET", path, null, 404);
    return call(
        Who.BAKU,
        "POST",
        path + "/versions/1/approvals",
        json(
            """
            {"contentHash": "%s", "actor": %s}
            """
                .formatted(version.path("contentHash").asText(), actor("BSU-STAFF-3"))),
        200);
  }

  private JsonNode exchange(JsonNode agreement) {
    title("4. A nomination, its acceptance, and the stay");
    String condition = conditionOf(agreement);
    JsonNode position = call(Who.BAKU, "GET", "/v1/changes?cursor=now", null, 200);
    JsonNode nomination =
        call(Who.YESSENOV, "POST", "/v1/nominations", nomination(agreement, condition), 201);
    String path = "/v1/nominations/" + nomination.path("id").asText();
    call(
        Who.YESSENOV,
        "GET",
        "/v1/agreements/%s/conditions/%s/seats?academicYear=%s"
            .formatted(agreement.path("id").asText(), condition, academicYear(0)),
        null,
        200);
    call(
        Who.BAKU,
        "GET",
        "/v1/nominations?state=PENDING&agreementId=" + agreement.path("id").asText(),
        null,
        200);
    conversation.until(
        Who.BAKU,
        "/v1/changes?cursor=" + position.path("next").asText(),
        changes -> !changes.path("items").isEmpty());
    call(Who.ASTRAKHAN, "GET", path, null, 404);
    JsonNode accepted =
        call(
            Who.BAKU,
            "POST",
            path + "/acceptance",
            json(
                """
                {"version": %d}
                """
                    .formatted(nomination.path("version").asLong())),
            200);
    String stay = "/v1/stays/" + accepted.path("stayId").asText();
    call(Who.YESSENOV, "GET", stay, null, 200);
    return call(
        Who.BAKU,
        "POST",
        stay + "/arrival",
        json(
            """
            {"actualStart": "%s"}
            """
                .formatted(today())),
        200);
  }

  private void suspend(JsonNode agreement, JsonNode stay) {
    title("5. A suspension travels to every service; what runs goes on");
    String project = draft();
    String event = openEvent(Who.YESSENOV);
    String path = "/v1/institutions/" + institution(Who.BAKU);
    call(
        Who.SECRETARIAT,
        "POST",
        path + "/suspension",
        json(
            """
            {"reason": "Played by ./caspian tour",
             "effects": ["NEW_NOMINATIONS", "NEW_PROJECTS", "DELEGATES"]}
            """),
        200);
    String condition = conditionOf(agreement);
    untilNominating(agreement, condition, 422);
    conversation.untilAnswered(Who.BAKU, "/v1/projects", Tour::project, 403);
    call(Who.YESSENOV, "POST", project + "/partners", partner(Who.BAKU), 422);
    conversation.untilAnswered(Who.BAKU, event + "/registrations", Tour::participant, 403);
    call(
        Who.BAKU,
        "POST",
        "/v1/stays/" + stay.path("id").asText() + "/departure",
        json(
            """
            {"actualEnd": "%s"}
            """
                .formatted(today())),
        200);
    call(
        Who.SECRETARIAT,
        "POST",
        path + "/reinstatement",
        json(
            """
            {"reason": "Played by ./caspian tour"}
            """),
        200);
    untilNominating(agreement, condition, 201);
    conversation.untilAnswered(Who.BAKU, event + "/registrations", Tour::participant, 201);
  }

  private String conditionOf(JsonNode agreement) {
    return conversation
        .read(Who.BAKU, "/v1/agreements/" + agreement.path("id").asText() + "/versions/1")
        .at("/conditions/0/conditionId")
        .asText();
  }

  private JsonNode nomination(JsonNode agreement, String condition) {
    return json(
        """
        {"agreementId": "%s", "conditionId": "%s", "academicYear": "%s",
         "person": {"code": "S-%s", "passportLatin": {"family": "Bekova", "given": "Aigerim"}},
         "plannedStart": "%s", "plannedEnd": "%s", "iscedF": "0312", "eqfLevel": 6}
        """
            .formatted(
                agreement.path("id").asText(),
                condition,
                academicYear(0),
                UUID.randomUUID().toString().substring(0, 8),
                today(),
                today().plusDays(90)));
  }

  private String actor(String code) {
    return """
        {"code": "%s", "position": "Head of the international office", "method": "SYSTEM_LOGIN", "actedOn": "%s"}
        """
        .formatted(code, today())
        .strip();
  }

  /** The academic year of today, which begins in September, or one so many years later. */
  private static String academicYear(int later) {
    int year =
        later
            + (today().getMonth().compareTo(Month.SEPTEMBER) < 0
                ? today().getYear() - 1
                : today().getYear());
    return "%d/%d".formatted(year, year + 1);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  private void untilNominating(JsonNode agreement, String condition, int expected) {
    conversation.untilAnswered(
        Who.YESSENOV, "/v1/nominations", () -> nomination(agreement, condition), expected);
  }

  private void research() {
    title("6. A joint project: two countries, each partner confirms");
    String path = draft();
    call(Who.YESSENOV, "POST", path + "/submission", null, 422);
    call(Who.YESSENOV, "POST", path + "/partners", partner(Who.ASTRAKHAN), 201);
    call(Who.BAKU, "GET", path, null, 404);
    call(
        Who.ASTRAKHAN,
        "POST",
        path + "/partners/" + institution(Who.ASTRAKHAN) + "/confirmation",
        null,
        200);
    call(Who.YESSENOV, "POST", path + "/submission", null, 200);
  }

  /** A draft of Yessenov; its path. */
  private String draft() {
    JsonNode project = call(Who.YESSENOV, "POST", "/v1/projects", project(), 201);
    return "/v1/projects/" + project.path("id").asText();
  }

  private static JsonNode project() {
    return json(
        """
        {"title": {"en": "Seals of the northern Caspian", "ru": "Тюлени Северного Каспия"},
         "theme": "CASPIAN_ECOLOGY"}
        """);
  }

  private JsonNode partner(Who invited) {
    return json(
        """
        {"institutionId": "%s"}
        """
            .formatted(institution(invited)));
  }

  private void meet() {
    title("7. A summer university with one place: who comes second waits and moves up");
    String path = openEvent(Who.BAKU);
    JsonNode first = call(Who.YESSENOV, "POST", path + "/registrations", participant(), 201);
    JsonNode second = call(Who.ASTRAKHAN, "POST", path + "/registrations", participant(), 201);
    call(
        Who.YESSENOV,
        "POST",
        "/v1/registrations/" + first.path("id").asText() + "/withdrawal",
        null,
        200);
    conversation.until(
        Who.ASTRAKHAN,
        "/v1/registrations/" + second.path("id").asText(),
        registration -> registration.path("state").asText().equals("CONFIRMED"));
    call(Who.YESSENOV, "GET", path + "/places", null, 200);
  }

  /** An event with one place that takes registrations; its path. */
  private String openEvent(Who host) {
    LocalDate begin = today().plusMonths(6);
    JsonNode event =
        call(
            host,
            "POST",
            "/v1/events",
            json(
                """
                {"kind": "SUMMER_UNIVERSITY", "title": {"en": "Energy and the sea"},
                 "localStart": "%sT09:00", "localEnd": "%sT17:00", "timeZone": "Asia/Baku",
                 "capacity": 1}
                """
                    .formatted(begin, begin.plusDays(9))),
            201);
    String path = "/v1/events/" + event.path("id").asText();
    call(host, "POST", path + "/registration-opening", null, 200);
    return path;
  }

  private static JsonNode participant() {
    return json(
        """
        {"person": {"code": "P-%s", "passportLatin": {"family": "Bekova", "given": "Aigerim"}}}
        """
            .formatted(UUID.randomUUID().toString().substring(0, 8)));
  }

  private JsonNode call(Who who, String method, String path, JsonNode body, int expected) {
    return conversation.call(who, method, path, body, expected);
  }

  private UUID institution(Who who) {
    return conversation.institution(who);
  }

  private void title(String text) {
    conversation.title(text);
  }
}
