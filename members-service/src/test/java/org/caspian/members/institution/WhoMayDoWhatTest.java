package org.caspian.members.institution;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.caspian.platform.testkit.AccessMatrix;
import org.caspian.platform.testkit.AccessMatrix.Cell;
import org.caspian.platform.testkit.Callers;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The matrix of callers and routes is {@code authorization/members.csv}. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class WhoMayDoWhatTest {

  private static final AccessMatrix<Scene> MATRIX = new AccessMatrix<>("members");

  private static final Map<String, Object> BOOKING = FacilityFixture.onDay(10, 4);

  private static final Map<String, Map<String, Object>> PATCHES =
      Map.of(
          "units",
          Map.of("website", "https://example.org/faculty"),
          "learning-resources",
          Map.of("eqfLevel", 7),
          "contacts",
          Map.of("phone", "+77292000000"),
          "assemblies",
          Map.of("timeZone", "Asia/Aqtau"),
          "ballots",
          Map.of("question", Map.of("en", "Is the plan approved?")),
          "memberships",
          Map.of("category", "ASSOCIATE"));

  private static final Member PARTY = Member.active();
  private static final Member THIRD = Member.active();

  /**
   * What a cell meets.
   *
   * @param member whose it is
   * @param id of the institution or of what it has
   */
  private record Scene(Member member, String id) {

    UUID own() {
      return member.id();
    }

    Callers callers() {
      return new Callers(
          Tokens::token,
          "members:read",
          "members:read members:write",
          Map.of("own", own(), "suspended", own(), "party", PARTY.id(), "third", THIRD.id()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void everyCallerOfEveryRoute(Cell cell) {
    boolean suspended = cell.caller().equals("suspended") || cell.path().endsWith("/reinstatement");
    String collection =
        cell.path().contains("assemblies") ? "assemblies" : cell.path().split("/")[2];
    String state = stateFor(cell);
    Scene scene =
        MATRIX.situation(
            cell,
            collection + state + (suspended ? " suspended" : ""),
            () -> scene(collection, state, suspended));

    RequestSpecification request = scene.callers().as(cell.caller());
    body(cell, scene).ifPresent(request::body);
    if (cell.method().equals("PATCH")) {
      // A contact has taken up a role since it was made.
      request.header("If-Match", cell.path().contains("contacts") ? "\"2\"" : "\"1\"");
    }
    MATRIX.judge(
        cell,
        request.request(
            cell.method(), cell.path().replace("{id}", scene.id()).replace("{code}", "SEM-1")));
  }

  /** In which state it is to be for the command; empty where it is new. */
  private static String stateFor(Cell cell) {
    return switch (cell.command()) {
      case "POST cancellation" -> cell.path().contains("bookings") ? "accepted" : "";
      case "POST reversals" -> "paid";
      case "POST votes" -> "open";
      case "POST suspension" -> cell.path().contains("proposals") ? "due" : "";
      case "POST closing" -> cell.path().contains("ballots") ? "open" : "in session";
      case "POST proxy-revocation" -> "with proxy";
      case "POST holding-end" -> "held";
      case "POST review", "POST return", "POST endorsement", "POST nomination", "POST rejection" ->
          "handed in";
      case "POST memberships" -> "none";
      case "POST admission" -> "nominated";
      case "POST category-change", "POST resignation", "POST removal" -> "taken over";
      default -> "";
    };
  }

  private static Scene scene(String collection, String state, boolean suspended) {
    boolean applies =
        (collection.equals("memberships") && !state.equals("taken over")) || state.equals("due");
    Member own = applies ? Member.ofNoMembership() : Member.active();
    String id =
        switch (collection) {
          case "institutions", "reports", "follow-ups" -> own.id().toString();
          case "units" -> UnitFixture.made(own, UnitFixture.faculty());
          case "facilities" -> FacilityFixture.published(own, FacilityFixture.laboratory(100));
          case "learning-resources" ->
              LearningResourceFixture.published(own, LearningResourceFixture.course());
          case "contacts" -> ContactFixture.withRole(own, "MOBILITY");
          case "mandates" -> ContactFixture.mandate(own, ContactFixture.added(own));
          case "assemblies" -> assembly(own, state);
          case "ballots" -> ballot(own, state);
          case "resolutions" -> ResolutionFixture.recorded(resolution(own));
          case "offices" -> office(own, state);
          case "bookings" ->
              FacilityFixture.booked(own, facilityOfTheOther(!state.isEmpty()), BOOKING);
          case "memberships" -> membership(own, state);
          case "fee-schedules" -> FeeFixture.issued(FeeFixture.schedule());
          case "invoices" -> invoice(own, state.equals("paid"));
          case "payment-channel-blocks" -> FeeFixture.blocked(own.id());
          case "suspension-proposals" -> proposal(own, state);
          default -> throw new IllegalArgumentException(collection);
        };
    if (suspended) {
      own.isSuspended(Stream.of(Effect.values()).map(Effect::name).toArray(String[]::new));
    }
    return new Scene(own, id);
  }

  private static String assembly(Member own, String state) {
    return switch (state) {
      case "in session" -> AssemblyFixture.inSession(own);
      case "with proxy" -> assemblyWithProxy(own);
      default -> AssemblyFixture.convened(own);
    };
  }

  private static String ballot(Member own, String state) {
    return state.equals("open")
        ? BallotFixture.opened(ballot(own))
        : BallotFixture.created(ballot(own));
  }

  private static String office(Member own, String state) {
    return state.equals("held")
        ? OfficeFixture.held(own)
        : OfficeFixture.made(OfficeFixture.office(1));
  }

  private static String assemblyWithProxy(Member giver) {
    String assembly = AssemblyFixture.convened(giver);
    AssemblyFixture.gives(giver, assembly, PARTY.id()).then().statusCode(200);
    return assembly;
  }

  private static Map<String, Object> ballot(Member own) {
    return BallotFixture.ballot(
        AssemblyFixture.convened(own), "CORRESPONDENCE", List.of(own.id(), THIRD.id()));
  }

  private static Map<String, Object> resolution(Member own) {
    Map<String, Object> resolution = ResolutionFixture.resolution(AssemblyFixture.convened(own), 1);
    resolution.put("followUps", List.of(ResolutionFixture.followUp(own.id())));
    return resolution;
  }

  private static String membership(Member own, String state) {
    return switch (state) {
      case "handed in" -> MembershipFixture.endorsed(own, MembershipFixture.complete(own.id()));
      case "nominated" -> MembershipFixture.nominated(own);
      case "taken over" -> MembershipFixture.takenOver(own);
      case "none" -> own.id().toString();
      default -> MembershipFixture.draft(own);
    };
  }

  private static String invoice(Member debtor, boolean paid) {
    String id = FeeFixture.invoice(debtor);
    if (paid) {
      FeeFixture.paid(id, "1.00");
    }
    return id;
  }

  private static String proposal(Member debtor, String state) {
    return state.equals("due") ? ProposalFixture.due(debtor) : ProposalFixture.proposed(debtor);
  }

  private static String facilityOfTheOther(boolean open) {
    return FacilityFixture.published(
        PARTY, open ? FacilityFixture.openLaboratory(1) : FacilityFixture.laboratory(1));
  }

  @Test
  void theMatrixHasEveryRoute() {
    MATRIX.hasEveryRoute();
  }

  static Stream<Cell> cells() {
    return MATRIX.cells();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "POST, /v1/institutions",
    "PATCH, /v1/institutions/{id}",
    "POST, /v1/institutions/{id}/suspension",
    "POST, /v1/institutions/{id}/reinstatement",
    "POST, /v1/institutions/{id}/merger",
    "POST, /v1/institutions/imports"
  })
  void aMemberIsToldThatItIsNotItsCommandBeforeItsBodyIsRead(String method, String path) {
    Api.anyMember()
        .body("{\"no such field\":")
        .request(method, path.replace("{id}", Api.anyInstitution().toString()))
        .then()
        .statusCode(403)
        .body(has("code", equalTo("forbidden")))
        .body(has("detail", equalTo("Only the secretariat may do this.")));
  }

  private static Optional<Object> body(Cell cell, Scene scene) {
    return switch (cell.command()) {
      case "POST institutions" -> Optional.of(Draft.any().body());
      case "PATCH {id}" ->
          Optional.of(PATCHES.getOrDefault(cell.path().split("/")[2], Map.of("city", "Sari")));
      case "POST suspension" ->
          Optional.of(
              cell.path().contains("proposals")
                  ? ProposalFixture.suspension("VOTE")
                  : Map.of("reason", "fees", "effects", List.of("VOTE")));
      case "POST reply" -> Optional.of(ProposalFixture.REPLY);
      case "POST dismissal" -> Optional.of(ProposalFixture.DISMISSAL);
      case "POST reinstatement" -> Optional.of(Map.of("reason", "paid"));
      case "POST merger" -> Optional.of(Map.of("successorId", PARTY.id(), "reason", "decree 42"));
      case "PUT local-reference" -> Optional.of(Map.of("localReference", Draft.unique()));
      case "POST imports" -> Optional.of(Map.of("rows", List.of(Draft.any().body())));
      case "PUT review" -> Optional.of(Map.of("rating", 4));
      case "POST learning-resources" -> Optional.of(LearningResourceFixture.course());
      case "POST contacts" -> Optional.of(ContactFixture.person(scene.own()));
      case "POST roles" -> Optional.of(ContactFixture.role("FEE", "2026-09-01"));
      case "POST role-end" -> Optional.of(Map.of("role", "MOBILITY", "to", "2026-10-01"));
      case "POST mandates" ->
          Optional.of(ContactFixture.mandateFor(ContactFixture.added(scene.member())));
      case "POST end" -> Optional.of(Map.of("to", "2027-08-31"));
      case "POST assemblies" -> Optional.of(AssemblyFixture.assembly(scene.member()));
      case "POST postponement" ->
          Optional.of(
              Map.of("startsOn", "2027-10-12", "endsOn", "2027-10-14", "reason", "The roads."));
      case "POST ballots" -> Optional.of(ballot(scene.member()));
      case "POST votes" -> Optional.of(BallotFixture.vote("YES"));
      case "POST closing" ->
          cell.path().contains("ballots") ? Optional.of(Map.of()) : Optional.empty();
      case "POST resolutions" -> Optional.of(resolution(scene.member()));
      case "POST translations" -> Optional.of(Map.of("language", "kk", "text", "Бекітілсін."));
      case "POST follow-up-settlement" ->
          Optional.of(ResolutionFixture.settlement(scene.id(), "DONE"));
      case "POST offices" -> Optional.of(OfficeFixture.office(1));
      case "POST holdings" -> Optional.of(OfficeFixture.term(PARTY.id(), "2026-09-16"));
      case "POST holding-end" -> Optional.of(OfficeFixture.end(scene.id(), "2026-11-01"));
      case "POST arrivals" -> Optional.of(AssemblyFixture.arrival(scene.own()));
      case "POST departures" ->
          Optional.of(Map.of("attendanceId", AssemblyFixture.attendance(scene.id(), scene.own())));
      case "POST proxies" -> Optional.of(Map.of("giver", scene.own(), "carrier", PARTY.id()));
      case "POST proxy-revocation" -> Optional.of(Map.of("giver", scene.own()));
      case "POST motions" -> Optional.of(AssemblyFixture.motion());
      case "POST memberships" -> Optional.of(MembershipFixture.empty(scene.own()));
      case "POST nomination" -> Optional.of(MembershipFixture.nomination(PARTY.id()));
      case "POST admission" -> Optional.of(MembershipFixture.admission(MembershipFixture.today()));
      case "POST category-change" ->
          Optional.of(MembershipFixture.categoryChange("FULL", MembershipFixture.today()));
      case "POST resignation" ->
          Optional.of(MembershipFixture.resignation(MembershipFixture.today()));
      case "POST removal" -> Optional.of(MembershipFixture.removal(MembershipFixture.today()));
      case "POST fee-schedules" -> Optional.of(FeeFixture.schedule());
      case "POST invoicing" ->
          Optional.of(
              Map.of("category", "FULL", "tier", "STANDARD", "institutions", List.of(scene.own())));
      case "POST invoices" -> {
        Map<String, Object> schedule = FeeFixture.schedule();
        FeeFixture.issued(schedule);
        yield Optional.of(FeeFixture.invoiceFor(scene.own(), schedule));
      }
      case "POST payments" -> Optional.of(FeeFixture.payment("1.00"));
      case "POST waivers" -> Optional.of(FeeFixture.waiver("1.00"));
      case "POST reversals" -> Optional.of(FeeFixture.reversal(FeeFixture.onlyPayment(scene.id())));
      case "POST payment-channel-blocks" ->
          Optional.of(FeeFixture.block(scene.own(), LocalDate.parse("2026-02-01")));
      case "POST units" -> Optional.of(UnitFixture.faculty());
      case "POST facilities" -> Optional.of(FacilityFixture.laboratory(1));
      case "POST bookings" -> Optional.of(BOOKING);
      case "POST closure" ->
          Optional.of(
              cell.path().contains("units")
                  ? UnitFixture.closure()
                  : Map.of("reason", "It is under repair."));
      case "POST deletion",
          "POST erasure",
          "POST refusal",
          "POST cancellation",
          "POST return",
          "POST rejection" ->
          Optional.of(Map.of("reason", "It is under repair."));
      default -> Optional.empty();
    };
  }
}
