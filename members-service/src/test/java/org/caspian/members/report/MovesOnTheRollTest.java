package org.caspian.members.report;

import static org.caspian.members.report.ReportFixture.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import org.caspian.members.Member;
import org.caspian.members.membership.MembershipFixture;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class MovesOnTheRollTest {

  private static final LocalDate TODAY = MembershipFixture.today();
  private static final LocalDate NEW_YEARS_EVE = TODAY.withDayOfYear(1).minusDays(1);
  private static final LocalDate LONG_AGO = LocalDate.parse("1999-09-01");

  private final Member successor = Member.active();

  /** The figures of a roll. */
  private record Figures(int members, int joined, int left, int merged) {

    static Figures on(LocalDate day) {
      Response roll = read("roll", Map.of("on", day.toString()));
      return new Figures(
          Json.at(roll, "members"),
          Json.at(roll, "joined"),
          Json.at(roll, "left"),
          Json.at(roll, "merged"));
    }

    Figures since(Figures before) {
      return new Figures(
          members - before.members,
          joined - before.joined,
          left - before.left,
          merged - before.merged);
    }
  }

  private static void admitted(String application, LocalDate from) {
    secretariat("/v1/memberships/" + application + "/admission", MembershipFixture.admission(from));
  }

  private static void removed(String membership, LocalDate last) {
    secretariat("/v1/memberships/" + membership + "/removal", MembershipFixture.removal(last));
  }

  private void merged(Member old) {
    secretariat(
        "/v1/institutions/" + old.id() + "/merger",
        Map.of("successorId", successor.id(), "reason", "Government decree 42"));
  }

  private static void secretariat(String path, Map<String, Object> body) {
    Member.secretariatAsks().body(body).post(path).then().statusCode(200);
  }

  @Test
  void whoBecomesOneOfAnotherKindHasNotJoined() {
    String takenOver = MembershipFixture.takenOver(successor);
    Figures before = Figures.on(TODAY);

    secretariat(
        "/v1/memberships/" + takenOver + "/category-change",
        MembershipFixture.categoryChange("CANDIDATE", TODAY));

    assertEquals(new Figures(0, 0, 0, 0), Figures.on(TODAY).since(before));
  }

  @Test
  void whoJoinedAndLeftInOneYearDidBoth() {
    String membership = MembershipFixture.nominated(Member.ofNoMembership());
    LocalDate endOfYear = LocalDate.parse("2003-12-31");
    LocalDate endOfNext = LocalDate.parse("2004-12-31");
    Figures before = Figures.on(endOfYear);
    Figures beforeNext = Figures.on(endOfNext);

    admitted(membership, LocalDate.parse("2003-03-01"));
    assertEquals(new Figures(1, 1, 0, 0), Figures.on(endOfYear).since(before));

    removed(membership, LocalDate.parse("2003-06-30"));
    assertEquals(new Figures(0, 1, 1, 0), Figures.on(endOfYear).since(before));
    assertEquals(new Figures(0, 0, 0, 0), Figures.on(endOfNext).since(beforeNext));
  }

  @Test
  void whoWasMergedBeforeItsFirstDayWasOnNoRoll() {
    Member coming = Member.ofNoMembership();
    admitted(MembershipFixture.nominated(coming), TODAY.plusYears(1));
    successor.id();
    Figures before = Figures.on(TODAY);

    merged(coming);

    assertEquals(new Figures(0, 0, 0, 0), Figures.on(TODAY).since(before));
  }

  @Test
  void whatHappenedInAYearLeadsFromItsFirstMembersToItsLast() {
    String joining = MembershipFixture.nominated(Member.ofNoMembership());
    String leaving = MembershipFixture.nominated(Member.ofNoMembership());
    Member old = Member.ofNoMembership();
    String merging = MembershipFixture.nominated(old);
    successor.id();
    Figures atFirst = Figures.on(NEW_YEARS_EVE);
    Figures before = Figures.on(TODAY);

    admitted(joining, TODAY);
    admitted(leaving, LONG_AGO);
    removed(leaving, TODAY.minusDays(1));
    admitted(merging, LONG_AGO);
    merged(old);

    int first = Figures.on(NEW_YEARS_EVE).since(atFirst).members();
    Figures year = Figures.on(TODAY).since(before);
    assertEquals(2, first);
    assertEquals(new Figures(1, 1, 1, 1), year);
    assertEquals(year.members(), first + year.joined() - year.left() - year.merged());
  }
}
