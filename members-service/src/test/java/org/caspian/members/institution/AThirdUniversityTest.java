package org.caspian.members.institution;

import static org.caspian.platform.testkit.Bodies.with;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caspian.members.Member;
import org.caspian.members.assembly.AssemblyFixture;
import org.caspian.members.ballot.BallotFixture;
import org.caspian.members.contact.ContactFixture;
import org.caspian.members.facility.FacilityFixture;
import org.caspian.members.fee.FeeFixture;
import org.caspian.members.learning.LearningResourceFixture;
import org.caspian.members.membership.MembershipFixture;
import org.caspian.members.office.OfficeFixture;
import org.caspian.members.resolution.ResolutionFixture;
import org.caspian.members.suspension.ProposalFixture;
import org.caspian.members.unit.UnitFixture;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.EveryPage;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.Routes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Institutions and how they stand, their units, memberships, facilities, learning resources,
 * contacts, mandates, fee schedules, assemblies, ballots, resolutions and offices are known to all;
 * by which name another calls them is its own affair. Of a booking nobody knows but its two
 * institutions, of an invoice, a blocked payment channel, a proposal of suspension and the draft of
 * an application nobody but its own.
 */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class AThirdUniversityTest {

  private static final String STANDINGS = "/v1/reports/members/standing";
  private static final String UNKNOWN = "01a207bd-0000-7000-8000-000000000000";

  private final Member one = Member.active();
  private final Member other = Member.active();
  private final Member third = Member.active();
  private final String name = Draft.unique();
  private String unit;
  private String facility;
  private String resource;
  private String contact;
  private String mandate;
  private String assembly;
  private String ballot;
  private String resolution;
  private String office;
  private String membership;
  private String booking;
  private String schedule;
  private String invoice;
  private String block;
  private String proposal;

  @BeforeEach
  void whatOthersHaveAndHaveNamed() {
    one.asks()
        .body(Map.of("localReference", name))
        .put(Api.ONE + "/local-reference", other.id())
        .then()
        .statusCode(200);
    unit = UnitFixture.made(one, with(UnitFixture.faculty(), "localReference", name));
    facility =
        FacilityFixture.published(one, with(FacilityFixture.laboratory(1), "localReference", name));
    resource =
        LearningResourceFixture.published(
            one, with(LearningResourceFixture.course(), "localReference", name));
    contact =
        ContactFixture.added(one, with(ContactFixture.person(one.id()), "localReference", name));
    mandate =
        ContactFixture.mandate(
            one, with(ContactFixture.mandateFor(contact), "localReference", name));
    membership = MembershipFixture.takenOver(one);
    one.asks()
        .body(Map.of("localReference", name))
        .put("/v1/memberships/{id}/local-reference", membership)
        .then()
        .statusCode(200);
    schedule = FeeFixture.issued(FeeFixture.schedule());
    invoice = FeeFixture.invoice(one);
    block = FeeFixture.blocked(one.id());
    proposal = ProposalFixture.proposed(other);
    booking = FacilityFixture.booked(other, facility, FacilityFixture.onDay(10, 4));
    assembly = AssemblyFixture.convened(one);
    one.asks()
        .body(Map.of("localReference", name))
        .put("/v1/assemblies/{id}/local-reference", assembly)
        .then()
        .statusCode(200);
    ballot =
        BallotFixture.opened(
            BallotFixture.ballot(assembly, "CORRESPONDENCE", List.of(one.id(), other.id())));
    BallotFixture.votes(one, ballot, "YES").then().statusCode(200);
    one.asks()
        .body(Map.of("localReference", name))
        .put("/v1/ballots/{id}/local-reference", ballot)
        .then()
        .statusCode(200);
    resolution = ResolutionFixture.recorded(ResolutionFixture.resolution(assembly, 1));
    one.asks()
        .body(Map.of("localReference", name))
        .put("/v1/resolutions/{id}/local-reference", resolution)
        .then()
        .statusCode(200);
    office = OfficeFixture.held(one);
    one.asks()
        .body(Map.of("localReference", name))
        .put("/v1/offices/{id}/local-reference", office)
        .then()
        .statusCode(200);
  }

  /** A request that is right in its shape, on every route that names an object of others. */
  private record Attempt(String method, String path, Map<String, Object> body) {

    String operation() {
      return method + " " + path;
    }
  }

  private static List<Attempt> attempts() {
    Map<String, Object> reason = Map.of("reason", "No.");
    return List.of(
        new Attempt("GET", "/v1/bookings/{id}", null),
        new Attempt("GET", "/v1/bookings/{id}/history", null),
        new Attempt("PUT", "/v1/bookings/{id}/local-reference", Map.of("localReference", "mine")),
        new Attempt("POST", "/v1/bookings/{id}/acceptance", null),
        new Attempt("POST", "/v1/bookings/{id}/refusal", reason),
        new Attempt("POST", "/v1/bookings/{id}/withdrawal", null),
        new Attempt("POST", "/v1/bookings/{id}/cancellation", reason),
        new Attempt("GET", "/v1/invoices/{id}", null),
        new Attempt("GET", "/v1/invoices/{id}/balance", null),
        new Attempt("GET", "/v1/invoices/{id}/history", null),
        new Attempt("PUT", "/v1/invoices/{id}/local-reference", Map.of("localReference", "mine")),
        new Attempt("POST", "/v1/invoices/{id}/payments", FeeFixture.payment("1.00")),
        new Attempt("POST", "/v1/invoices/{id}/waivers", FeeFixture.waiver("1.00")),
        new Attempt("POST", "/v1/invoices/{id}/reversals", FeeFixture.reversal(UNKNOWN)),
        new Attempt("POST", "/v1/invoices/{id}/cancellation", reason),
        new Attempt("GET", "/v1/payment-channel-blocks/{id}", null),
        new Attempt("GET", "/v1/payment-channel-blocks/{id}/history", null),
        new Attempt(
            "PUT",
            "/v1/payment-channel-blocks/{id}/local-reference",
            Map.of("localReference", "mine")),
        new Attempt("POST", "/v1/payment-channel-blocks/{id}/end", Map.of("to", "2026-10-01")),
        new Attempt("GET", "/v1/suspension-proposals/{id}", null),
        new Attempt("GET", "/v1/suspension-proposals/{id}/history", null),
        new Attempt(
            "PUT",
            "/v1/suspension-proposals/{id}/local-reference",
            Map.of("localReference", "mine")),
        new Attempt("POST", "/v1/suspension-proposals/{id}/reply", ProposalFixture.REPLY),
        new Attempt(
            "POST", "/v1/suspension-proposals/{id}/suspension", ProposalFixture.suspension("VOTE")),
        new Attempt("POST", "/v1/suspension-proposals/{id}/dismissal", ProposalFixture.DISMISSAL));
  }

  @TestFactory
  Stream<DynamicTest> isToldThatThereIsNothing() {
    return attempts().stream()
        .map(attempt -> dynamicTest(attempt.operation(), () -> isNotFound(attempt)));
  }

  private void isNotFound(Attempt attempt) {
    Response own = send(attempt, ofOthers(attempt.path()));
    own.then().statusCode(404).body(has("code", equalTo("not-found")));

    Response nothing = send(attempt, UNKNOWN);
    assertEquals(
        Json.<String>at(nothing, "detail"),
        Json.<String>at(own, "detail"),
        "the same for unknown ids");
  }

  private String ofOthers(String path) {
    return switch (path.split("/")[2]) {
      case "invoices" -> invoice;
      case "payment-channel-blocks" -> block;
      case "suspension-proposals" -> proposal;
      default -> booking;
    };
  }

  private Response send(Attempt attempt, String id) {
    RequestSpecification request = third.asks();
    if (attempt.body() != null) {
      request.body(attempt.body());
    }
    return request.request(attempt.method(), attempt.path().replace("{id}", id));
  }

  @Test
  void isTriedOnEveryRouteThatNamesWhatOnlyOthersSee() {
    assertEquals(
        Routes.ofObjects().stream()
            .filter(
                route ->
                    route.contains(" /v1/bookings")
                        || route.contains(" /v1/invoices")
                        || route.contains(" /v1/payment-channel-blocks")
                        || route.contains(" /v1/suspension-proposals"))
            .collect(Collectors.toSet()),
        operations());
  }

  private static Set<String> operations() {
    return attempts().stream()
        .map(Attempt::operation)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String occupancy() {
    return "/v1/facilities/" + facility + "/units/SEM-1/occupancy";
  }

  private Map<String, String> lists() {
    return new TreeMap<>(
        Map.ofEntries(
            Map.entry("/v1/institutions", "/v1/institutions"),
            Map.entry(
                "/v1/institutions/{id}/history", "/v1/institutions/" + other.id() + "/history"),
            Map.entry("/v1/institutions/{id}/units", "/v1/institutions/" + one.id() + "/units"),
            Map.entry("/v1/units", "/v1/units?institution=" + one.id()),
            Map.entry("/v1/units/{id}/history", "/v1/units/" + unit + "/history"),
            Map.entry("/v1/facilities", "/v1/facilities?owner=" + one.id()),
            Map.entry("/v1/facilities/{id}/history", "/v1/facilities/" + facility + "/history"),
            Map.entry("/v1/facilities/{id}/units/{code}/occupancy", occupancy()),
            Map.entry("/v1/learning-resources", "/v1/learning-resources?owner=" + one.id()),
            Map.entry(
                "/v1/learning-resources/{id}/history",
                "/v1/learning-resources/" + resource + "/history"),
            Map.entry(
                "/v1/learning-resources/{id}/reviews",
                "/v1/learning-resources/" + resource + "/reviews"),
            Map.entry("/v1/contacts", "/v1/contacts?institution=" + one.id()),
            Map.entry("/v1/contacts/{id}/history", "/v1/contacts/" + contact + "/history"),
            Map.entry("/v1/mandates", "/v1/mandates?institution=" + one.id()),
            Map.entry("/v1/mandates/{id}/history", "/v1/mandates/" + mandate + "/history"),
            Map.entry("/v1/assemblies", "/v1/assemblies?host=" + one.id()),
            Map.entry("/v1/assemblies/{id}/history", "/v1/assemblies/" + assembly + "/history"),
            Map.entry(
                "/v1/assemblies/{id}/attendances", "/v1/assemblies/" + assembly + "/attendances"),
            Map.entry("/v1/assemblies/{id}/proxies", "/v1/assemblies/" + assembly + "/proxies"),
            Map.entry("/v1/assemblies/{id}/motions", "/v1/assemblies/" + assembly + "/motions"),
            Map.entry("/v1/ballots", "/v1/ballots?assemblyId=" + assembly),
            Map.entry("/v1/ballots/{id}/history", "/v1/ballots/" + ballot + "/history"),
            Map.entry("/v1/resolutions", "/v1/resolutions?assemblyId=" + assembly),
            Map.entry("/v1/resolutions/{id}/history", "/v1/resolutions/" + resolution + "/history"),
            Map.entry("/v1/follow-ups", "/v1/follow-ups?responsible=" + one.id()),
            Map.entry("/v1/offices", "/v1/offices?body=PRESIDIUM"),
            Map.entry("/v1/offices/{id}/history", "/v1/offices/" + office + "/history"),
            Map.entry("/v1/memberships", "/v1/memberships?institution=" + one.id()),
            Map.entry("/v1/memberships/{id}/history", "/v1/memberships/" + membership + "/history"),
            Map.entry("/v1/fee-schedules", "/v1/fee-schedules"),
            Map.entry(
                "/v1/fee-schedules/{id}/history", "/v1/fee-schedules/" + schedule + "/history"),
            Map.entry("/v1/invoices", "/v1/invoices"),
            Map.entry("/v1/payment-channel-blocks", "/v1/payment-channel-blocks"),
            Map.entry("/v1/suspension-proposals", "/v1/suspension-proposals"),
            Map.entry("/v1/bookings", "/v1/bookings")));
  }

  @Test
  void seesNoNamesOfOthersInLists() {
    EveryPage.of(one::asks, "/v1/institutions").shows(List.of(name));
    EveryPage.of(one::asks, "/v1/institutions/" + one.id() + "/units").shows(List.of(name));
    EveryPage.of(one::asks, "/v1/facilities?owner=" + one.id()).shows(List.of(name));
    EveryPage.of(one::asks, "/v1/contacts?institution=" + one.id()).shows(List.of(name));
    EveryPage.of(one::asks, "/v1/memberships?institution=" + one.id()).shows(List.of(name));
    for (String path : lists().values()) {
      EveryPage.of(third::asks, path).hides(List.of(name));
    }
  }

  /** Lists on one page, which know no parameters. */
  private Map<String, String> pages() {
    return Map.of("/v1/ballots/{id}/votes", ballot);
  }

  @Test
  void seesNoNamesOfOthersOnPages() {
    pages()
        .forEach(
            (path, id) -> {
              String page = third.asks().get(path, id).then().statusCode(200).extract().asString();

              assertFalse(page.contains(name), page);
            });
  }

  /** The reasons are none of its business; they too are on one page. */
  @Test
  void seesNoReasonsInTheStandingOfOthers() {
    one.isSuspended("VOTE");

    String standings = third.asks().get(STANDINGS).then().statusCode(200).extract().asString();

    assertTrue(standings.contains(one.id().toString()), standings);
    assertFalse(standings.contains("reason"), standings);
  }

  @Test
  void seesNoApplicationsOfOthersBeforeTheyAreHandedIn() {
    Member applicant = Member.ofNoMembership();
    String draft = MembershipFixture.draft(applicant);
    String path = "/v1/memberships?institution=" + applicant.id();

    EveryPage.of(applicant::asks, path).shows(List.of(draft));
    EveryPage.of(third::asks, path).hides(List.of(draft));
  }

  @Test
  void seesNoBookingsOfOthersInLists() {
    EveryPage.of(one::asks, "/v1/bookings").shows(List.of(booking));
    EveryPage.of(other::asks, "/v1/bookings").shows(List.of(booking));
    EveryPage.of(third::asks, "/v1/bookings").hides(List.of(booking));
    EveryPage.of(one::asks, occupancy()).shows(List.of(booking));
    EveryPage.of(third::asks, occupancy())
        .hides(List.of(booking, other.id().toString(), one.id().toString()));
  }

  @Test
  void seesNoFeesOfOthers() {
    EveryPage.of(one::asks, "/v1/invoices").shows(List.of(invoice));
    EveryPage.of(third::asks, "/v1/invoices").hides(List.of(invoice, one.id().toString()));
    EveryPage.of(one::asks, "/v1/payment-channel-blocks").shows(List.of(block));
    EveryPage.of(third::asks, "/v1/payment-channel-blocks")
        .hides(List.of(block, one.id().toString()));
    EveryPage.of(other::asks, "/v1/suspension-proposals").shows(List.of(proposal));
    EveryPage.of(third::asks, "/v1/suspension-proposals")
        .hides(List.of(proposal, other.id().toString()));
    String report =
        third.asks().get("/v1/reports/members/fees").then().statusCode(200).extract().asString();

    assertFalse(report.contains(one.id().toString()), report);
  }

  @Test
  void isTriedOnEveryList() {
    Set<String> tried = operations();
    pages().keySet().forEach(path -> tried.add("GET " + path));
    tried.add("GET " + STANDINGS);
    lists().keySet().forEach(path -> tried.add("GET " + path));

    assertEquals(Set.of(), Routes.listsBeyond(tried));
  }
}
