package org.caspian.stack;

import static org.caspian.stack.Conversation.json;
import static org.caspian.stack.TourDates.today;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** The tour's chapter on an institution that the assembly admits by a secret ballot. */
final class AdmissionTour {

  private static final int ORDINALS = 999_000;

  /** Until when votes are cast; when all are, it is closed before. */
  private static final Duration ONE_DAY = Duration.ofDays(1);

  /** Where the assembly is, and by whose days the association judges. */
  private static final String PLACE = "Europe/Astrakhan";

  /** When it is voted and resolved. */
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of(PLACE));

  private final Conversation conversation;

  AdmissionTour(Conversation conversation) {
    this.conversation = conversation;
  }

  void play() {
    conversation.title("8. An admission: applied for, endorsed, nominated, voted on, resolved");
    String reference = "TOUR-" + UUID.randomUUID();
    String applicant = institution(reference);
    String membership = apply(applicant);
    String assembly = assembly();
    String ballot = vote(assembly, membership);
    standing(applicant, "NOT_A_MEMBER");
    String resolution = resolve(assembly, ballot);
    JsonNode admitted = call(Who.ASTRAKHAN, "GET", path(membership), null, 200);
    conversation.remark("it is a member", admitted.path("state").asText().equals("ACTIVE"));
    standing(applicant, "GOOD");
    remove(membership, resolution);
    // To the end of its last day it is one.
    standing(applicant, "GOOD");
    standing(applicant, "NOT_A_MEMBER", TODAY.plusDays(1));
    release(reference);
    standing(applicant, "NOT_A_MEMBER");
  }

  private String institution(String reference) {
    return id(
        call(
            Who.SECRETARIAT,
            "POST",
            "/v1/institutions",
            json(
                """
                {"localReference": "%s", "name": {"en": "Institute %s of the sea"}, "type": "RESEARCH_INSTITUTE",
                 "country": "AZ", "timeZone": "Asia/Baku", "membership": "NONE", "basis": "SAMPLE"}
                """
                    .formatted(reference, UUID.randomUUID())),
            201));
  }

  private String apply(String applicant) {
    String membership =
        id(
            call(
                Who.SECRETARIAT,
                "POST",
                "/v1/memberships",
                json(
                    """
                    {"institution": "%s", "category": "FULL",
                     "motivation": {"en": "We look after the sturgeon."},
                     "letter": {"reference": "17-R", "signedOn": "%s"},
                     "charter": {"language": "en", "acceptedOn": "%s"},
                     "checklist": [%s, %s, %s, %s]}
                    """
                        .formatted(
                            applicant,
                            today(),
                            today(),
                            evidence("RECOGNITION"),
                            evidence("ACTIVITY"),
                            evidence("INDEPENDENCE"),
                            evidence("MEANS"))),
                201));
    call(Who.SECRETARIAT, "POST", path(membership) + "/submission", null, 200);
    // A member of the applicant's country speaks for it.
    call(Who.BAKU, "POST", path(membership) + "/endorsement", null, 200);
    call(
        Who.SECRETARIAT,
        "POST",
        path(membership) + "/nomination",
        json(
            """
            {"nominator": {"institution": "%s", "code": "YU-STAFF-7"}}
            """
                .formatted(conversation.institution(Who.YESSENOV))),
        200);
    return membership;
  }

  private static String evidence(String criterion) {
    return """
        {"criterion": "%s", "evidence": "Licence AZ 42"}"""
        .formatted(criterion);
  }

  private String assembly() {
    return id(
        call(
            Who.SECRETARIAT,
            "POST",
            "/v1/assemblies",
            json(
                """
                {"ordinal": %d, "name": {"en": "Assembly of the tour"}, "host": "%s",
                 "timeZone": "%s", "startsOn": "%s", "endsOn": "%s",
                 "agenda": [{"code": "1", "title": {"en": "Admissions"}}]}
                """
                    .formatted(
                        1_000 + Math.floorMod(UUID.randomUUID().hashCode(), ORDINALS),
                        conversation.institution(Who.YESSENOV),
                        PLACE,
                        TODAY,
                        TODAY)),
            201));
  }

  private String vote(String assembly, String membership) {
    String ballot =
        id(
            call(
                Who.SECRETARIAT,
                "POST",
                "/v1/ballots",
                json(
                    """
                    {"assemblyId": "%s", "question": {"en": "Is the institute admitted?"},
                     "subject": {"kind": "ADMISSION", "id": "%s"},
                     "mode": "CORRESPONDENCE", "secrecy": "SECRET", "closesAt": "%s",
                     "electorate": ["%s", "%s", "%s"],
                     "rule": {
                       "quorum": {"base": "GOOD_STANDING", "comparison": "AT_LEAST",
                         "fraction": {"numerator": 1, "denominator": 2},
                         "countsProxies": false, "countsAbstentions": true},
                       "majority": {"base": "YES_AND_NO", "comparison": "MORE_THAN",
                         "fraction": {"numerator": 1, "denominator": 2}}}}
                    """
                        .formatted(
                            assembly,
                            membership,
                            Instant.now().plus(ONE_DAY),
                            conversation.institution(Who.YESSENOV),
                            conversation.institution(Who.BAKU),
                            conversation.institution(Who.ASTRAKHAN))),
                201));
    String path = "/v1/ballots/" + ballot;
    call(Who.SECRETARIAT, "POST", path + "/opening", null, 200);
    call(Who.YESSENOV, "POST", path + "/votes", choice("YES"), 200);
    call(Who.YESSENOV, "POST", path + "/votes", choice("NO"), 409);
    call(Who.BAKU, "POST", path + "/votes", choice("YES"), 200);
    call(Who.ASTRAKHAN, "POST", path + "/votes", choice("ABSTAIN"), 200);
    JsonNode closed = call(Who.SECRETARIAT, "POST", path + "/closing", json("{}"), 200);
    conversation.remark(
        "passed, by two of the two that did not abstain",
        closed.at("/result/outcome").asText().equals("PASSED")
            && closed.at("/result/majority/of").asInt() == 2);
    return ballot;
  }

  private static JsonNode choice(String choice) {
    return json(
        """
        {"choice": "%s", "actor": {"code": "STAFF-1", "position": "Rector",
         "method": "SYSTEM_LOGIN", "actedOn": "%s"}}
        """
            .formatted(choice, today()));
  }

  private String resolve(String assembly, String ballot) {
    return id(
        call(
            Who.SECRETARIAT,
            "POST",
            "/v1/resolutions",
            json(
                """
                {"assemblyId": "%s", "ordinal": 1, "ballotId": "%s", "adoptedOn": "%s",
                 "text": {"en": "The institute is admitted."}, "authenticLanguage": "en",
                 "followUps": []}
                """
                    .formatted(assembly, ballot, TODAY)),
            201));
  }

  private void standing(String institution, String state) {
    standing(institution, state, TODAY);
  }

  private void standing(String institution, String state, LocalDate day) {
    String path = "/v1/institutions/" + institution + "/standing?on=" + day;
    JsonNode standing = call(Who.YESSENOV, "GET", path, null, 200);
    conversation.remark(
        "it stands on %s: %s".formatted(day, state), standing.path("state").asText().equals(state));
  }

  private void remove(String membership, String resolution) {
    call(
        Who.SECRETARIAT,
        "POST",
        path(membership) + "/removal",
        json(
            """
            {"resolutionId": "%s", "to": "%s", "reason": "Played by ./caspian tour"}
            """
                .formatted(resolution, TODAY)),
        200);
  }

  /** So that the tour, however often it is played, leaves no member behind it today either. */
  private void release(String reference) {
    conversation.sendSheet(
        Who.SECRETARIAT,
        "/v1/institutions/imports",
        "localReference,membership,basis\n%s,NONE,SAMPLE\n".formatted(reference));
  }

  private static String path(String membership) {
    return "/v1/memberships/" + membership;
  }

  private static String id(JsonNode made) {
    return made.path("id").asText();
  }

  private JsonNode call(Who who, String method, String path, JsonNode body, int expected) {
    return conversation.call(who, method, path, body, expected);
  }
}
