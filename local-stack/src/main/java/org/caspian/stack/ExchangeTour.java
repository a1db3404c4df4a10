package org.caspian.stack;

import static org.caspian.stack.Conversation.json;
import static org.caspian.stack.TourDates.academicYear;
import static org.caspian.stack.TourDates.today;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/**
 * The tour's chapters on an exchange: the agreement, a nomination and its stay, and what a
 * suspension does to them. To be played in this order.
 */
final class ExchangeTour {

  private static final int SCARCE_SEATS = 2;
  private static final int TOO_MANY = 18;

  private final Conversation conversation;
  private String agreement;
  private Condition plenty;
  private Condition scarce;
  private String stay;

  /** A condition of the agreement, and the EQF level that it is for. */
  private record Condition(String id, int level) {}

  ExchangeTour(Conversation conversation) {
    this.conversation = conversation;
  }

  void agree() {
    conversation.title("3. An agreement: Yessenov proposes, Baku approves the version by its hash");
    JsonNode proposed = call(Who.YESSENOV, "POST", "/v1/agreements", proposal(), 201);
    agreement = proposed.path("id").asText();
    String path = "/v1/agreements/" + agreement;
    JsonNode version = call(Who.BAKU, "GET", path + "/versions/1", null, 200);
    call(Who.ASTRAKHAN, "GET", path, null, 404);
    call(
        Who.BAKU,
        "POST",
        path + "/versions/1/approvals",
        json(
            """
            {"contentHash": "%s", "actor": %s}
            """
                .formatted(version.path("contentHash").asText(), actor("BSU-STAFF-3"))),
        200);
    plenty = conditionFor(6, version);
    scarce = conditionFor(7, version);
  }

  private JsonNode proposal() {
    return json(
        """
        {"parties": [{"institutionId": "%s"}, {"institutionId": "%s"}],
         "conditions": [%s, %s], "actor": %s}
        """
            .formatted(
                conversation.institution(Who.YESSENOV),
                conversation.institution(Who.BAKU),
                condition(6, 100),
                condition(7, SCARCE_SEATS),
                actor("YU-STAFF-7")));
  }

  private String condition(int level, int seats) {
    return """
        {"kind": "STUDENT_STUDIES", "sending": "%s", "receiving": "%s", "iscedF": ["0312"],
         "eqfLevels": [%d], "firstAcademicYear": "%s", "lastAcademicYear": "%s", "seatsPerYear": %d}
        """
        .formatted(
            conversation.institution(Who.YESSENOV),
            conversation.institution(Who.BAKU),
            level,
            academicYear(0),
            // A stay that begins in summer ends in the year after.
            academicYear(1),
            seats);
  }

  private static Condition conditionFor(int level, JsonNode version) {
    for (JsonNode condition : version.path("conditions")) {
      if (condition.at("/eqfLevels/0").asInt() == level) {
        return new Condition(condition.path("conditionId").asText(), level);
      }
    }
    throw new StackException("The version has no condition for level %d".formatted(level));
  }

  void nominate() {
    conversation.title("4. A nomination, its acceptance, and the stay; 20 at once for 2 seats");
    String positionOfBaku = nextChangeOf(Who.BAKU);
    String positionOfAstrakhan = nextChangeOf(Who.ASTRAKHAN);
    JsonNode nomination = call(Who.YESSENOV, "POST", "/v1/nominations", nomination(plenty), 201);
    String path = "/v1/nominations/" + nomination.path("id").asText();
    String list = "/v1/nominations?state=PENDING&agreementId=" + agreement;
    seats(plenty, 1);
    JsonNode ofBaku = call(Who.BAKU, "GET", list, null, 200);
    conversation.remark("the nomination is in Baku's list", ofBaku.path("items").size() == 1);
    conversation.until(
        Who.BAKU,
        "/v1/changes?cursor=" + positionOfBaku,
        "the nomination is in Baku's changes",
        changes -> tells(changes, path));
    call(Who.ASTRAKHAN, "GET", path, null, 404);
    JsonNode ofAstrakhan = call(Who.ASTRAKHAN, "GET", list, null, 200);
    conversation.remark("nothing of it in Astrakhan's list", ofAstrakhan.path("items").isEmpty());
    JsonNode changes =
        call(Who.ASTRAKHAN, "GET", "/v1/changes?cursor=" + positionOfAstrakhan, null, 200);
    conversation.remark("nothing of it in Astrakhan's changes", !tells(changes, path));
    accept(nomination, path);
    conversation.atOnce(
        Who.YESSENOV,
        "/v1/nominations",
        () -> nomination(scarce),
        Conversation::statusAndCode,
        Map.of("201", SCARCE_SEATS, "409 no-seat-left", TOO_MANY));
    seats(scarce, SCARCE_SEATS);
  }

  private String nextChangeOf(Who who) {
    return call(who, "GET", "/v1/changes?cursor=now", null, 200).path("next").asText();
  }

  private static boolean tells(JsonNode changes, String subject) {
    for (JsonNode change : changes.path("items")) {
      if (change.path("subject").asText().equals(subject)) {
        return true;
      }
    }
    return false;
  }

  private void seats(Condition condition, int held) {
    JsonNode seats =
        call(
            Who.YESSENOV,
            "GET",
            "/v1/agreements/%s/conditions/%s/seats?academicYear=%s"
                .formatted(agreement, condition.id(), academicYear(0)),
            null,
            200);
    conversation.remark(held + " held", seats.path("held").asInt() == held);
  }

  private void accept(JsonNode nomination, String path) {
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
    stay = "/v1/stays/" + accepted.path("stayId").asText();
    call(Who.YESSENOV, "GET", stay, null, 200);
    call(
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

  /** Suspends Baku, whose stay goes on, and lifts it. */
  void suspend(ProjectTour projects, EventTour events) {
    conversation.title("5. A suspension travels to every service; what runs goes on");
    String project = projects.draft();
    String event = events.open(Who.YESSENOV, 1);
    String path = "/v1/institutions/" + conversation.institution(Who.BAKU);
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
    untilNominating(422);
    conversation.untilAnswered(Who.BAKU, "/v1/projects", ProjectTour::body, 403);
    call(Who.YESSENOV, "POST", project + "/partners", projects.partner(Who.BAKU), 422);
    conversation.untilAnswered(Who.BAKU, event + "/registrations", EventTour::participant, 403);
    call(
        Who.BAKU,
        "POST",
        stay + "/departure",
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
    untilNominating(201);
    conversation.untilAnswered(Who.BAKU, event + "/registrations", EventTour::participant, 201);
  }

  private void untilNominating(int expected) {
    conversation.untilAnswered(Who.YESSENOV, "/v1/nominations", () -> nomination(plenty), expected);
  }

  private JsonNode nomination(Condition condition) {
    return json(
        """
        {"agreementId": "%s", "conditionId": "%s", "academicYear": "%s",
         "person": {"code": "S-%s", "passportLatin": {"family": "Bekova", "given": "Aigerim"}},
         "plannedStart": "%s", "plannedEnd": "%s", "iscedF": "0312", "eqfLevel": %d}
        """
            .formatted(
                agreement,
                condition.id(),
                academicYear(0),
                UUID.randomUUID().toString().substring(0, 8),
                today(),
                today().plusDays(90),
                condition.level()));
  }

  private static String actor(String code) {
    return """
        {"code": "%s", "position": "Head of the international office", "method": "SYSTEM_LOGIN", "actedOn": "%s"}
        """
        .formatted(code, today())
        .strip();
  }

  private JsonNode call(Who who, String method, String path, JsonNode body, int expected) {
    return conversation.call(who, method, path, body, expected);
  }
}
