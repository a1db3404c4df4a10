package org.caspian.members.report;

import static org.caspian.members.report.ReportFixture.REPORTS;
import static org.caspian.members.report.ReportFixture.read;
import static org.caspian.members.report.ReportFixture.sheet;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caspian.members.Member;
import org.caspian.members.contact.ContactFixture;
import org.caspian.members.fee.FeeFixture;
import org.caspian.members.membership.MembershipFixture;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Json;
import org.caspian.platform.testkit.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class ReportsOnMembersTest {

  private static final LocalDate TODAY = MembershipFixture.today();

  private final Member member = Member.active();

  private static Optional<Map<String, Object>> line(Response report, Member who) {
    return Json.<List<Map<String, Object>>>at(report, "lines").stream()
        .filter(line -> line.get("institution").equals(who.id().toString()))
        .findFirst();
  }

  private static int count(Response report, String name) {
    return Json.at(report, name);
  }

  private static Map<String, String> on(LocalDate day) {
    return Map.of("on", day.toString());
  }

  @Test
  void theRollCountsWhomItNames() {
    member.id();

    Response roll = read("roll", Map.of());

    Map<String, Object> line = line(roll, member).orElseThrow();
    assertEquals("KZ", line.get("country"));
    assertEquals("UNIVERSITY", line.get("type"));
    assertEquals("FULL", line.get("category"));
    assertEquals("GOOD", line.get("state"));
    int members = count(roll, "members");
    assertEquals(members, Json.<List<Object>>at(roll, "lines").size());
    for (String by : List.of("byCountry", "byType", "byCategory")) {
      Map<String, Integer> counts = Json.at(roll, by);
      assertEquals(members, counts.values().stream().mapToInt(Integer::intValue).sum(), by);
    }
  }

  @Test
  void whoJoinedIsOnItFromItsFirstDayOnAndWhoLeftUntilItsLast() {
    Response before = read("roll", Map.of());
    Response tomorrowBefore = read("roll", on(TODAY.plusDays(1)));
    Member joining = Member.ofNoMembership();
    MembershipFixture.admitted(joining, MembershipFixture.complete(joining.id()), TODAY);
    Member leaving = Member.active();
    leaving
        .asks()
        .body(MembershipFixture.resignation(TODAY))
        .post("/v1/memberships/{id}/resignation", MembershipFixture.takenOver(leaving))
        .then()
        .statusCode(200);

    Response today = read("roll", Map.of());
    Response yesterday = read("roll", on(TODAY.minusDays(1)));
    Response tomorrow = read("roll", on(TODAY.plusDays(1)));

    assertTrue(line(today, joining).isPresent());
    assertTrue(line(yesterday, joining).isEmpty());
    assertEquals(TODAY.toString(), line(today, joining).orElseThrow().get("from"));
    assertTrue(line(today, leaving).isPresent());
    assertTrue(line(tomorrow, leaving).isEmpty());
    assertTrue(count(today, "joined") > count(before, "joined"));
    if (TODAY.plusDays(1).getYear() == TODAY.getYear()) {
      assertEquals(count(tomorrowBefore, "left") + 1, count(tomorrow, "left"));
    }
  }

  @Test
  void contactsThatNobodyConfirmedForAYearAreCountedForTheSecretariat() {
    String contact = ContactFixture.added(member);
    ContactFixture.added(member);
    LocalDate inAYear = TODAY.plusYears(1).plusDays(2);
    LocalDate inTwoYears = TODAY.plusYears(2).plusDays(2);

    assertEquals(0, unconfirmed(TODAY));
    assertEquals(2, unconfirmed(inAYear));

    // What is confirmed later is confirmed from then on, and was not before.
    TestClock.CLOCK.ahead(
        Duration.ofDays(ChronoUnit.DAYS.between(TODAY, inTwoYears)),
        () ->
            member
                .asksByTheClock()
                .post("/v1/contacts/{id}/confirmation", contact)
                .then()
                .statusCode(200));
    assertEquals(2, unconfirmed(inAYear));
    assertEquals(2, unconfirmed(inTwoYears.minusDays(1)));
    assertEquals(1, unconfirmed(inTwoYears));
    member
        .asks()
        .get(REPORTS + "roll")
        .then()
        .statusCode(200)
        .body(has("unconfirmedContacts", nullValue()));
  }

  @Test
  void contactsOfAMergedMemberAreForItsSuccessorToConfirm() {
    ContactFixture.added(member);
    Member old = Member.active();
    ContactFixture.added(old);
    LocalDate inAYear = TODAY.plusYears(1).plusDays(2);
    assertEquals(1, unconfirmed(inAYear));
    int all = count(read("roll", on(inAYear)), "unconfirmedContacts");

    Member.secretariatAsks()
        .body(Map.of("successorId", member.id(), "reason", "Government decree 42"))
        .post("/v1/institutions/{id}/merger", old.id())
        .then()
        .statusCode(200);

    assertEquals(2, unconfirmed(inAYear));
    assertEquals(all, count(read("roll", on(inAYear)), "unconfirmedContacts"));
  }

  private Object unconfirmed(LocalDate day) {
    return line(read("roll", on(day)), member).orElseThrow().get("unconfirmedContacts");
  }

  @Test
  void theVotingListSaysWhoHasNoVoteAndWhy() {
    Member suspended = Member.active();
    suspended.isSuspended("VOTE");
    Member debtor = Member.active();
    FeeFixture.invoice(debtor, FeeFixture.daysAgo(20));
    Member noDelegates = Member.active();
    noDelegates.isSuspended("DELEGATES");
    member.id();

    Response list = read("voting-list", Map.of());

    assertEquals(List.of(), line(list, member).orElseThrow().get("because"));
    assertEquals(true, line(list, noDelegates).orElseThrow().get("entitled"));
    assertEquals(false, line(list, suspended).orElseThrow().get("entitled"));
    assertEquals(List.of("SUSPENSION"), line(list, suspended).orElseThrow().get("because"));
    assertEquals(List.of("ARREARS"), line(list, debtor).orElseThrow().get("because"));
    List<Map<String, Object>> lines = Json.at(list, "lines");
    int entitled =
        Math.toIntExact(lines.stream().filter(line -> line.get("entitled").equals(true)).count());
    list.then()
        .body(has("quorum.members", equalTo(lines.size())))
        .body(has("quorum.entitled", equalTo(entitled)))
        .body(has("quorum.halfOfEntitled", equalTo((entitled + 1) / 2)));
    assertTrue(
        sheet("voting-list", Map.of()).stream()
            .anyMatch(row -> row.contains(debtor.id() + ",") && row.endsWith("false,ARREARS")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"roll", "voting-list", "standing", "fees", "shared-resources"})
  void everyReportIsASheetTooAndTheSameTwice(String report) {
    FeeFixture.invoice(member, FeeFixture.daysAgo(20));
    Map<String, String> yesterday = on(TODAY.minusDays(1));

    List<String> sheet = sheet(report, yesterday);

    assertTrue(sheet.getFirst().startsWith("on,"), sheet.getFirst());
    assertEquals(sheet, sheet(report, yesterday));
    assertTrue(sheet.stream().skip(1).allMatch(row -> row.startsWith(TODAY.minusDays(1) + ",")));
  }

  @Test
  void aSheetHasARowForEveryLine() {
    FeeFixture.invoice(member, FeeFixture.daysAgo(20));

    assertEquals(
        Json.<List<Object>>at(read("fees", Map.of()), "lines").size() + 1,
        sheet("fees", Map.of()).size());
    assertTrue(
        sheet("fees", Map.of()).stream()
            .anyMatch(row -> row.contains(member.id() + ",EUR,1250.00,0.00,0.00,1250.00")));
    assertTrue(
        sheet("standing", Map.of()).stream()
            .anyMatch(
                row -> row.contains(member.id() + ",ARREARS") && row.contains("VOTE:ARREARS")));
  }

  @Test
  void whoAcceptsNeitherIsToldSo() {
    Member.secretariatAsks()
        .accept("application/pdf")
        .get(REPORTS + "roll")
        .then()
        .statusCode(406)
        .body(has("code", equalTo("not-acceptable")));
  }
}
