package org.caspian.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.bench.platform.Caller;
import org.caspian.bench.platform.Json;

/** Makes the objects that requests are about, each in the state that a request needs. */
final class Stage {

  /** Of a paper that is not kept on the platform. */
  private static final UUID RESOLUTION = new UUID(0, 1);

  /** The role of a contact that has one. */
  static final String ROLE = "MOBILITY";

  /** The item on the agenda of every assembly. */
  static final String ITEM = "1";

  /** A day of the past, on which any unit may be closed. */
  static final String LAST_DAY_OF_A_UNIT = "2026-08-31";

  /** The unit of every facility. */
  static final String UNIT = "UNIT-1";

  private static final String YEAR = "2026/2027";

  private final Generator generator;
  private final Caller secretariat;
  private Caller first;
  private Caller second;
  private JsonNode agreement;
  private String openEvent;
  private int unpaidYear;

  Stage(Generator generator, Caller secretariat) {
    this.generator = generator;
    this.secretariat = secretariat;
  }

  /** Makes two members of different countries, an agreement with many seats, an event. */
  void set(Desk desk) {
    first = member(desk, "KZ");
    second = member(desk, "AZ");
    JsonNode proposed = proposal(desk);
    agreement =
        desk.write(
            second,
            "POST",
            "/v1/agreements/" + id(proposed) + "/versions/1/approvals",
            Json.tree(Map.of("contentHash", contentHash(proposed), "actor", actor())));
    openEvent = openEvent(desk);
  }

  Caller secretariat() {
    return secretariat;
  }

  /** Proposes, nominates, holds events, coordinates. */
  Caller first() {
    return first;
  }

  /** Decides, hosts, registers, is a partner. */
  Caller second() {
    return second;
  }

  /** The agreement in force. */
  String agreement() {
    return id(agreement);
  }

  String condition() {
    return agreement.path("currentVersion").path("conditions").path(0).path("conditionId").asText();
  }

  /** An event with places for all. */
  String openEvent() {
    return openEvent;
  }

  static String id(JsonNode answer) {
    return answer.path("id").asText();
  }

  static String contentHash(JsonNode agreement) {
    return agreement.path("currentVersion").path("contentHash").asText();
  }

  static String today() {
    return LocalDate.now(ZoneOffset.UTC).toString();
  }

  private Caller member(Desk desk, String country) {
    UUID institution = UUID.fromString(id(institution(desk, country)));
    JsonNode client = client(desk, institution);
    return new Caller(
        client.path("clientId").asText(), client.path("clientSecret").asText(), institution);
  }

  JsonNode institution(Desk desk, String country) {
    return desk.write(
        secretariat,
        "POST",
        "/v1/institutions",
        Json.tree(
            Map.of(
                "name", Map.of("en", "Wild University " + generator.next()),
                "type", "UNIVERSITY",
                "country", country,
                "timeZone", "Asia/Baku",
                "membership", "ACTIVE",
                "basis", "SAMPLE")));
  }

  JsonNode suspended(Desk desk) {
    return desk.write(
        secretariat,
        "POST",
        "/v1/institutions/" + id(institution(desk, "TM")) + "/suspension",
        Json.tree(Map.of("reason", "A run with bad input", "effects", List.of("VOTE"))));
  }

  JsonNode client(Desk desk, UUID institution) {
    return desk.write(
        secretariat,
        "POST",
        "/v1/clients",
        Json.tree(Map.of("institution", institution, "label", "Wild " + generator.next())));
  }

  JsonNode clientOfTwoSecrets(Desk desk, UUID institution) {
    return desk.write(
        secretariat,
        "POST",
        "/v1/clients/" + id(client(desk, institution)) + "/secrets",
        Json.tree(Map.of()));
  }

  JsonNode proposal(Desk desk) {
    return desk.write(
        first,
        "POST",
        "/v1/agreements",
        Json.tree(
            Map.of(
                "parties",
                List.of(
                    Map.of("institutionId", first.institution()),
                    Map.of("institutionId", second.institution())),
                "conditions",
                List.of(
                    Map.of(
                        "kind",
                        "STUDENT_STUDIES",
                        "sending",
                        first.institution(),
                        "receiving",
                        second.institution(),
                        "firstAcademicYear",
                        YEAR,
                        "lastAcademicYear",
                        YEAR,
                        "seatsPerYear",
                        10_000)),
                "actor",
                actor())));
  }

  private static Map<String, Object> actor() {
    return Map.of(
        "code", "STAFF-1", "position", "Head", "method", "SYSTEM_LOGIN", "actedOn", today());
  }

  JsonNode nomination(Desk desk) {
    return desk.write(
        first,
        "POST",
        "/v1/nominations",
        Json.tree(
            Map.of(
                "agreementId",
                agreement(),
                "conditionId",
                condition(),
                "academicYear",
                YEAR,
                "person",
                person(),
                "plannedStart",
                "2027-02-01",
                "plannedEnd",
                "2027-06-30",
                "iscedF",
                "0312",
                "eqfLevel",
                6)));
  }

  private Map<String, Object> person() {
    return Map.of(
        "code",
        "N-" + generator.next(),
        "passportLatin",
        Map.of("given", "Wild", "family", "Input"));
  }

  /** The id of a planned stay. */
  String stay(Desk desk) {
    JsonNode nomination = nomination(desk);
    return desk.write(
            second,
            "POST",
            "/v1/nominations/" + id(nomination) + "/acceptance",
            Json.tree(Map.of("version", nomination.path("version").asLong())))
        .path("stayId")
        .asText();
  }

  /** The id of a stay that has begun. */
  String begunStay(Desk desk) {
    String stay = stay(desk);
    desk.write(
        second,
        "POST",
        "/v1/stays/" + stay + "/arrival",
        Json.tree(Map.of("actualStart", today())));
    return stay;
  }

  JsonNode event(Desk desk) {
    LocalDate start = LocalDate.now(ZoneOffset.UTC).plusMonths(6);
    return desk.write(
        first,
        "POST",
        "/v1/events",
        Json.tree(
            Map.of(
                "kind",
                "SUMMER_UNIVERSITY",
                "title",
                Map.of("en", "Wild waters " + generator.next()),
                "localStart",
                start + "T09:00",
                "localEnd",
                start + "T17:00",
                "timeZone",
                "Asia/Baku",
                "capacity",
                10_000)));
  }

  /** The id of an event whose registration is open. */
  String openEvent(Desk desk) {
    String event = id(event(desk));
    desk.write(first, "POST", "/v1/events/" + event + "/registration-opening", null);
    return event;
  }

  JsonNode registration(Desk desk) {
    return desk.write(
        second,
        "POST",
        "/v1/events/" + openEvent + "/registrations",
        Json.tree(Map.of("person", person())));
  }

  JsonNode project(Desk desk) {
    return desk.write(
        first,
        "POST",
        "/v1/projects",
        Json.tree(
            Map.of(
                "title",
                Map.of("en", "Wild seals " + generator.next()),
                "theme",
                "CASPIAN_ECOLOGY")));
  }

  /** The id of a project to which the second is invited. */
  String invitation(Desk desk) {
    String project = id(project(desk));
    desk.write(
        first,
        "POST",
        "/v1/projects/" + project + "/partners",
        Json.tree(Map.of("institutionId", second.institution())));
    return project;
  }

  /** The id of a project that can be submitted. */
  String partnership(Desk desk) {
    String project = invitation(desk);
    desk.write(
        second,
        "POST",
        "/v1/projects/%s/partners/%s/confirmation".formatted(project, second.institution()),
        Json.MAPPER.createObjectNode());
    return project;
  }

  /** A facility of the first, used on request, with one slot. */
  JsonNode facility(Desk desk) {
    return facility(desk, "ON_REQUEST");
  }

  private JsonNode facility(Desk desk, String access) {
    return desk.write(
        first,
        "POST",
        "/v1/facilities",
        Json.tree(
            Map.of(
                "kind",
                "LAB",
                "name",
                Map.of("en", "Wild laboratory " + generator.next()),
                "access",
                access,
                "units",
                List.of(Map.of("code", UNIT, "name", Map.of("en", "Microscope"), "slots", 1)))));
  }

  /** The second has asked for the unit of a facility of the first. */
  JsonNode booking(Desk desk) {
    return booking(desk, facility(desk));
  }

  /** The second has the unit of a facility of the first. */
  JsonNode acceptedBooking(Desk desk) {
    return booking(desk, facility(desk, "OPEN_TO_MEMBERS"));
  }

  private JsonNode booking(Desk desk, JsonNode facility) {
    return desk.write(
        second,
        "POST",
        "/v1/facilities/" + id(facility) + "/bookings",
        Json.tree(Map.of("unit", UNIT, "from", hour(1), "to", hour(2), "purpose", "Wild input")));
  }

  /** A contact of the first, without a role. */
  JsonNode contact(Desk desk) {
    return desk.write(
        first,
        "POST",
        "/v1/contacts",
        Json.tree(
            Map.of(
                "institution",
                first.institution(),
                "code",
                "W-" + generator.next(),
                "passportLatin",
                Map.of("given", "Wild"),
                "visibility",
                "MEMBERS")));
  }

  /** A contact of the first with {@link #ROLE}. */
  JsonNode contactWithRole(Desk desk) {
    JsonNode contact = contact(desk);
    return desk.write(
        first,
        "POST",
        "/v1/contacts/" + id(contact) + "/roles",
        Json.tree(Map.of("role", ROLE, "from", "2026-09-01")));
  }

  /** An institution that is no member. */
  JsonNode outsider(Desk desk) {
    return desk.write(
        secretariat,
        "POST",
        "/v1/institutions",
        Json.tree(
            Map.of(
                "name", Map.of("en", "Wild Academy " + generator.next()),
                "type", "ACADEMY",
                "country", "TM",
                "timeZone", "Asia/Ashgabat",
                "basis", "SAMPLE")));
  }

  /** An application for membership that can be handed in, of an institution of its own. */
  JsonNode membershipDraft(Desk desk) {
    return desk.write(
        secretariat,
        "POST",
        "/v1/memberships",
        Json.tree(
            Map.of(
                "institution",
                id(outsider(desk)),
                "category",
                "OBSERVER",
                "motivation",
                Map.of("en", "Wild input"),
                "letter",
                Map.of("reference", "17-R", "signedOn", "2026-09-14"),
                "charter",
                Map.of("language", "en", "acceptedOn", "2026-09-14"),
                "checklist",
                Stream.of("RECOGNITION", "ACTIVITY", "INDEPENDENCE", "MEANS")
                    .map(criterion -> Map.of("criterion", criterion, "evidence", "Licence 42"))
                    .toList())));
  }

  /** The id of such an application that was handed in. */
  String membershipHandedIn(Desk desk) {
    return onMembership(desk, secretariat, id(membershipDraft(desk)), "submission", null);
  }

  /** The id of one that the second speaks for. */
  String membershipEndorsed(Desk desk) {
    return onMembership(desk, second, membershipHandedIn(desk), "endorsement", null);
  }

  /** The id of one that the assembly has to decide. */
  String membershipNominated(Desk desk) {
    return onMembership(
        desk,
        secretariat,
        membershipEndorsed(desk),
        "nomination",
        Json.tree(Map.of("nominator", Map.of("institution", second.institution(), "code", "P-7"))));
  }

  /** The id of a membership that has no last day. */
  String membership(Desk desk) {
    return onMembership(
        desk,
        secretariat,
        membershipNominated(desk),
        "admission",
        Json.tree(Map.of("resolutionId", RESOLUTION, "from", "2026-09-01")));
  }

  private static String onMembership(
      Desk desk, Caller caller, String id, String command, JsonNode body) {
    desk.write(caller, "POST", "/v1/memberships/" + id + "/" + command, body);
    return id;
  }

  /** A mandate of the first that has no last day. */
  JsonNode mandate(Desk desk) {
    return desk.write(
        first,
        "POST",
        "/v1/mandates",
        Json.tree(
            Map.of(
                "contactId",
                id(contact(desk)),
                "scopes",
                List.of("AGREEMENTS"),
                "from",
                "2026-09-01",
                "basis",
                Map.of("kind", "DECISION", "date", "2026-08-28"))));
  }

  /** An assembly that the first receives, with an item {@link #ITEM} on its agenda. */
  JsonNode assembly(Desk desk) {
    return desk.write(
        secretariat,
        "POST",
        "/v1/assemblies",
        Json.tree(
            Map.of(
                "ordinal",
                ordinal(),
                "name",
                Map.of("en", "Wild assembly"),
                "host",
                first.institution(),
                "timeZone",
                "Asia/Aqtau",
                "startsOn",
                "2026-09-14",
                "endsOn",
                "2026-09-16",
                "agenda",
                List.of(Map.of("code", ITEM, "title", Map.of("en", "Budget"))))));
  }

  /** An ordinal that no assembly has. */
  int ordinal() {
    return generator.next() % 1_000_000 + 1;
  }

  /** An assembly that sits. */
  JsonNode openAssembly(Desk desk) {
    return desk.write(
        secretariat, "POST", "/v1/assemblies/" + id(assembly(desk)) + "/opening", null);
  }

  /** The delegation of the first, which has come to the assembly. */
  JsonNode attendance(Desk desk, String assembly) {
    return desk.write(
        first,
        "POST",
        "/v1/assemblies/" + assembly + "/arrivals",
        Json.tree(Map.of("kind", "MEMBER", "institution", first.institution(), "delegates", 2)));
  }

  /** An assembly at which the second votes for the first. */
  JsonNode assemblyWithProxy(Desk desk) {
    JsonNode assembly = assembly(desk);
    desk.write(
        first,
        "POST",
        "/v1/assemblies/" + id(assembly) + "/proxies",
        Json.tree(Map.of("giver", first.institution(), "carrier", second.institution())));
    return assembly;
  }

  /** A secret ballot of the first and the second, by correspondence. */
  JsonNode ballot(Desk desk) {
    Map<String, Object> secret = new HashMap<>(ballotOf(desk, "SECRET"));
    secret.put("closesAt", "2999-01-01T00:00:00Z");
    return desk.write(secretariat, "POST", "/v1/ballots", Json.tree(secret));
  }

  /** An open ballot of both, which is counted when the secretariat says so. */
  JsonNode ballotToCount(Desk desk) {
    JsonNode ballot =
        desk.write(secretariat, "POST", "/v1/ballots", Json.tree(ballotOf(desk, "OPEN")));
    return opened(desk, ballot);
  }

  private Map<String, Object> ballotOf(Desk desk, String secrecy) {
    Map<String, Object> half = Map.of("numerator", 1, "denominator", 2);
    return Map.of(
        "assemblyId",
        id(assembly(desk)),
        "question",
        Map.of("en", "Wild?"),
        "subject",
        Map.of("kind", "OTHER"),
        "mode",
        "CORRESPONDENCE",
        "secrecy",
        secrecy,
        "rule",
        Map.of(
            "quorum",
            Map.of(
                "base",
                "MEMBERS",
                "comparison",
                "AT_LEAST",
                "fraction",
                half,
                "countsProxies",
                false,
                "countsAbstentions",
                true),
            "majority",
            Map.of("base", "CAST", "comparison", "MORE_THAN", "fraction", half)),
        "electorate",
        List.of(first.institution(), second.institution()));
  }

  /** A secret ballot in which votes are cast. */
  JsonNode openBallot(Desk desk) {
    return opened(desk, ballot(desk));
  }

  private JsonNode opened(Desk desk, JsonNode ballot) {
    return desk.write(secretariat, "POST", "/v1/ballots/" + id(ballot) + "/opening", null);
  }

  /** A resolution that asks the first to do something. */
  JsonNode resolution(Desk desk) {
    return desk.write(
        secretariat,
        "POST",
        "/v1/resolutions",
        Json.tree(
            Map.of(
                "assemblyId",
                id(assembly(desk)),
                "ordinal",
                1,
                "adoptedOn",
                "2026-09-16",
                "text",
                Map.of("ru", "Дикий ввод"),
                "authenticLanguage",
                "ru",
                "followUps",
                List.of(
                    Map.of(
                        "task",
                        Map.of("en", "Read wild input"),
                        "responsible",
                        first.institution(),
                        "dueOn",
                        "2027-01-31")))));
  }

  /** A unit of an institution of its own: none has as many of them as requests need. */
  JsonNode unit(Desk desk) {
    return desk.write(
        secretariat,
        "POST",
        "/v1/institutions/" + id(institution(desk, "KZ")) + "/units",
        Json.tree(Map.of("kind", "INSTITUTE", "name", Map.of("en", "Wild institute"))));
  }

  /** An office of one seat that nobody holds. */
  JsonNode office(Desk desk) {
    return desk.write(
        secretariat,
        "POST",
        "/v1/offices",
        Json.tree(Map.of("body", "COUNCIL", "name", Map.of("en", "Wild chair"), "seats", 1)));
  }

  /** An office that the first holds. */
  JsonNode heldOffice(Desk desk) {
    return desk.write(
        secretariat,
        "POST",
        "/v1/offices/" + id(office(desk)) + "/holdings",
        Json.tree(Map.of("institution", first.institution(), "from", "2026-09-16")));
  }

  /** A fee schedule of a year of its own. */
  JsonNode feeSchedule(Desk desk) {
    return feeSchedule(desk, feeYear());
  }

  private JsonNode feeSchedule(Desk desk, int year) {
    return desk.write(
        secretariat,
        "POST",
        "/v1/fee-schedules",
        Json.tree(
            Map.of(
                "year",
                year,
                "currency",
                "EUR",
                "fees",
                List.of(Map.of("category", "FULL", "tier", "STANDARD", "amount", euros("1250.00"))),
                "dueOn",
                "2099-03-31",
                "graceDays",
                0,
                "bankChargesTolerance",
                euros("100.00"))));
  }

  /** A year of which nobody else issues a fee schedule. */
  int feeYear() {
    return 3_000 + generator.next() % 6_000;
  }

  private static Map<String, Object> euros(String amount) {
    return Map.of("amount", amount, "currency", "EUR");
  }

  /** An invoice of the first. */
  JsonNode invoice(Desk desk) {
    return desk.write(
        secretariat,
        "POST",
        "/v1/invoices",
        Json.tree(
            Map.of(
                "institution",
                first.institution(),
                "year",
                feeSchedule(desk).path("year").asInt(),
                "category",
                "FULL",
                "tier",
                "STANDARD")));
  }

  /** An invoice of the first that was paid in part on the first of September 2026. */
  JsonNode paidInvoice(Desk desk) {
    return desk.write(
        secretariat,
        "POST",
        "/v1/invoices/" + id(invoice(desk)) + "/payments",
        Json.tree(Map.of("method", "BANK", "valueOn", "2026-09-01", "amount", euros("10.00"))));
  }

  /** A proposal that a new member is suspended: it has not paid for two years. */
  JsonNode suspensionProposal(Desk desk) {
    String debtor = id(institution(desk, "IR"));
    int year = unpaidYear(desk);
    overdueInvoice(desk, debtor, year);
    overdueInvoice(desk, debtor, year + 1);
    return desk.read(secretariat, "/v1/suspension-proposals?institution=" + debtor)
        .path("items")
        .path(0);
  }

  /** The first of the two years of which all such members have invoices. */
  private synchronized int unpaidYear(Desk desk) {
    if (unpaidYear == 0) {
      int year = 2_000 + 2 * (generator.next() % 400);
      feeSchedule(desk, year);
      feeSchedule(desk, year + 1);
      unpaidYear = year;
    }
    return unpaidYear;
  }

  private void overdueInvoice(Desk desk, String debtor, int year) {
    desk.write(
        secretariat,
        "POST",
        "/v1/invoices",
        Json.tree(
            Map.of(
                "institution",
                debtor,
                "year",
                year,
                "category",
                "FULL",
                "tier",
                "STANDARD",
                "issuedOn",
                "2026-01-15",
                "dueOn",
                "2026-03-31")));
  }

  /** A time in which the first could not pay, without an end. */
  JsonNode paymentChannelBlock(Desk desk) {
    return desk.write(
        secretariat,
        "POST",
        "/v1/payment-channel-blocks",
        Json.tree(
            Map.of(
                "institution",
                first.institution(),
                "from",
                "2026-09-01",
                "evidence",
                "A letter of the bank")));
  }

  /** A learning resource of the first. */
  JsonNode learningResource(Desk desk) {
    return desk.write(
        first,
        "POST",
        "/v1/learning-resources",
        Json.tree(
            Map.of(
                "kind",
                "VIDEO",
                "name",
                Map.of("en", "Wild lecture " + generator.next()),
                "url",
                "https://example.org/lecture",
                "languages",
                List.of("kk"),
                "iscedF",
                List.of("0521"),
                "licence",
                "CC-BY-4.0",
                "accessibleForFree",
                true)));
  }

  /** An hour of a day in a month from now. */
  static String hour(int hour) {
    return LocalDate.now(ZoneOffset.UTC)
        .plusMonths(1)
        .atTime(hour, 0)
        .toInstant(ZoneOffset.UTC)
        .toString();
  }
}
