package org.caspian.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every object that the platform keeps can do, whatever it is. */
class OnEveryObjectTest {

  private static final List<Pair> PAIRS = new ArrayList<>();

  /** Parts of objects: they are read on their own, and have no reference of anybody's own. */
  private static final List<Kept> PARTS = new ArrayList<>();

  /** Something that can be read, and one who may. */
  record Kept(String path, Caller owner) {

    @Override
    public String toString() {
      return path;
    }
  }

  /** Two objects of one type and owner. */
  record Pair(Kept one, Kept other) {

    @Override
    public String toString() {
      return one.path().substring(0, one.path().lastIndexOf('/'));
    }
  }

  @BeforeAll
  static void twoOfEach() {
    Platform platform = Platform.shared();
    Caller sending = platform.member("KZ");
    Caller receiving = platform.member("AZ");
    Caller secretariat = platform.secretariat();

    Exchange exchange = Exchange.agreed(sending, receiving, 2);
    Exchange further = Exchange.agreed(sending, receiving, 1);
    add(sending, "/v1/agreements/", exchange.agreement(), further.agreement());
    PARTS.add(new Kept("/v1/agreements/" + exchange.agreement() + "/versions/1", sending));

    Response nomination = exchange.nominate("S-1");
    Response another = exchange.nominate("S-2");
    add(sending, "/v1/nominations/", Json.at(nomination, "id"), Json.at(another, "id"));
    add(sending, "/v1/stays/", exchange.accept(nomination), exchange.accept(another));

    String project = JointProject.draft(sending);
    add(sending, "/v1/projects/", project, JointProject.draft(sending));
    Eventually.answered(
        () ->
            sending
                .asking()
                .body(Map.of("institutionId", receiving.institution()))
                .post("/v1/projects/" + project + "/partners"),
        answer -> answer.statusCode() != 422);
    PARTS.add(
        new Kept("/v1/projects/" + project + "/partners/" + receiving.institution(), sending));

    SummerUniversity event = SummerUniversity.open(sending, 5);
    add(sending, "/v1/events/", event.id(), SummerUniversity.open(sending, 5).id());
    add(
        sending,
        "/v1/registrations/",
        event.register(sending, "P-1").path("id"),
        event.register(sending, "P-2").path("id"));

    String facility = Shared.facility(sending);
    add(sending, "/v1/facilities/", facility, Shared.facility(sending));
    add(
        sending,
        "/v1/bookings/",
        Shared.booking(sending, facility, 1),
        Shared.booking(sending, facility, 2));
    add(
        sending,
        "/v1/learning-resources/",
        Shared.learningResource(sending),
        Shared.learningResource(sending));

    add(sending, "/v1/units/", unit(sending), unit(sending));

    String contact = Shared.contact(sending);
    add(sending, "/v1/contacts/", contact, Shared.contact(sending));
    add(sending, "/v1/mandates/", mandate(sending, contact), mandate(sending, contact));

    String assembly = assembly(secretariat, sending);
    add(
        secretariat,
        "/v1/resolutions/",
        resolution(secretariat, assembly, 1),
        resolution(secretariat, assembly, 2));
    add(secretariat, "/v1/offices/", office(secretariat), office(secretariat));
    add(secretariat, "/v1/ballots/", ballot(secretariat, assembly), ballot(secretariat, assembly));
    add(
        secretariat,
        "/v1/assemblies/",
        assembly(secretariat, sending),
        assembly(secretariat, sending));

    add(
        secretariat,
        "/v1/memberships/",
        Register.application(secretariat),
        Register.application(secretariat));
    Response invoice = Fees.invoice(secretariat, sending);
    Response anotherInvoice = Fees.invoice(secretariat, sending);
    add(sending, "/v1/invoices/", Json.at(invoice, "id"), Json.at(anotherInvoice, "id"));
    add(
        sending,
        "/v1/fee-schedules/",
        Json.at(invoice, "scheduleId"),
        Json.at(anotherInvoice, "scheduleId"));
    add(
        sending,
        "/v1/payment-channel-blocks/",
        Fees.paymentChannelBlock(secretariat, sending),
        Fees.paymentChannelBlock(secretariat, sending));
    List<String> proposals = Fees.proposals(secretariat);
    add(secretariat, "/v1/suspension-proposals/", proposals.getFirst(), proposals.getLast());

    add(
        secretariat,
        "/v1/clients/",
        Register.client(secretariat, null),
        Register.client(secretariat, null));
    add(
        secretariat,
        "/v1/institutions/",
        sending.institution().toString(),
        receiving.institution().toString());
  }

  @ParameterizedTest
  @MethodSource
  void whatHasNotChangedIsNotSentAgain(Kept kept) {
    String tag =
        kept.owner().asking().get(kept.path()).then().statusCode(200).extract().header("ETag");

    Response again = kept.owner().asking().header("If-None-Match", tag).get(kept.path());

    assertEquals(304, again.statusCode());
    assertEquals("", again.asString());
    assertEquals(tag, again.header("ETag"));
  }

  static Stream<Kept> whatHasNotChangedIsNotSentAgain() {
    return Stream.concat(PAIRS.stream().map(Pair::one), PARTS.stream());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aCallersOwnReferenceNamesOneObject(Pair pair) {
    String reference = "REF-" + UUID.randomUUID();

    Response first = refer(pair.one(), reference);
    Response second = refer(pair.other(), reference);

    assertEquals(200, first.statusCode(), first.asString());
    assertEquals(reference, Json.at(first, "localReference"));
    assertEquals(409, second.statusCode(), second.asString());
    assertEquals("duplicate-local-reference", Json.at(second, "code"));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void whatWasDoneIsTold(Pair pair) {
    pair.one().owner().asking().get(pair.one().path() + "/history").then().statusCode(200);
    assertEquals(
        404,
        pair.one().owner().asking().get(pair + "/" + UUID.randomUUID() + "/history").statusCode());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void ofOneThatIsNotThereNothingIsKept(Pair pair) {
    assertEquals(
        404,
        refer(new Kept(pair + "/" + UUID.randomUUID(), pair.one().owner()), "REF-X").statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "institutions",
        "units",
        "events",
        "projects",
        "facilities",
        "learning-resources",
        "contacts",
        "assemblies",
        "memberships"
      })
  void oneThatIsNotThereIsNotChanged(String type) {
    assertEquals(
        404,
        Platform.shared()
            .secretariat()
            .asking()
            .header("If-Match", "\"1\"")
            .body(Map.of("label", Map.of("en", "A")))
            .patch("/v1/" + type + "/" + UUID.randomUUID())
            .statusCode());
  }

  static Stream<Pair> pairs() {
    return PAIRS.stream();
  }

  private static void add(Caller owner, String path, Object one, Object other) {
    PAIRS.add(new Pair(new Kept(path + one, owner), new Kept(path + other, owner)));
  }

  private static String unit(Caller institution) {
    return institution
        .asking()
        .body(Map.of("kind", "FACULTY", "name", Map.of("en", "Faculty of Engineering")))
        .post("/v1/institutions/" + institution.institution() + "/units")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String mandate(Caller owner, String contact) {
    return owner
        .asking()
        .body(
            Map.of(
                "contactId",
                contact,
                "scopes",
                List.of("AGREEMENTS"),
                "from",
                "2026-09-01",
                "basis",
                Map.of("kind", "DECISION", "date", "2026-08-28")))
        .post("/v1/mandates")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String assembly(Caller secretariat, Caller host) {
    return secretariat
        .asking()
        .body(
            Map.of(
                "ordinal",
                ThreadLocalRandom.current().nextInt(1, 1_000_000),
                "name",
                Map.of("en", "General Assembly"),
                "host",
                host.institution(),
                "timeZone",
                "Asia/Aqtau",
                "startsOn",
                "2026-09-14",
                "endsOn",
                "2026-09-16",
                "agenda",
                List.of()))
        .post("/v1/assemblies")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String ballot(Caller secretariat, String assembly) {
    Map<String, Object> half = Map.of("numerator", 1, "denominator", 2);
    return secretariat
        .asking()
        .body(
            Map.of(
                "assemblyId",
                assembly,
                "question",
                Map.of("en", "Is the budget approved?"),
                "subject",
                Map.of("kind", "OTHER"),
                "mode",
                "ROOM",
                "secrecy",
                "OPEN",
                "rule",
                Map.of(
                    "quorum",
                    Map.of(
                        "base",
                        "NONE",
                        "comparison",
                        "AT_LEAST",
                        "countsProxies",
                        false,
                        "countsAbstentions",
                        true),
                    "majority",
                    Map.of("base", "CAST", "comparison", "MORE_THAN", "fraction", half))))
        .post("/v1/ballots")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String resolution(Caller secretariat, String assembly, int ordinal) {
    return secretariat
        .asking()
        .body(
            Map.of(
                "assemblyId",
                assembly,
                "ordinal",
                ordinal,
                "adoptedOn",
                "2026-09-16",
                "text",
                Map.of("en", "The budget is approved."),
                "authenticLanguage",
                "en",
                "followUps",
                List.of()))
        .post("/v1/resolutions")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String office(Caller secretariat) {
    return secretariat
        .asking()
        .body(Map.of("body", "PRESIDIUM", "name", Map.of("en", "President"), "seats", 1))
        .post("/v1/offices")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Response refer(Kept kept, String reference) {
    return kept.owner()
        .asking()
        .body(Map.of("localReference", reference))
        .put(kept.path() + "/local-reference");
  }
}
