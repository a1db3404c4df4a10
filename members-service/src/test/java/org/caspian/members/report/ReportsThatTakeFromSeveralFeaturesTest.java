package org.caspian.members.report;

import static org.caspian.members.report.ReportFixture.read;
import static org.caspian.members.report.ReportFixture.sheet;
import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.caspian.members.Member;
import org.caspian.members.assembly.AssemblyFixture;
import org.caspian.members.ballot.BallotFixture;
import org.caspian.members.facility.FacilityFixture;
import org.caspian.members.learning.LearningResourceFixture;
import org.caspian.members.membership.MembershipFixture;
import org.caspian.members.resolution.ResolutionFixture;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.EveryPage;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class ReportsThatTakeFromSeveralFeaturesTest {

  private static final String FOLLOW_UPS = "/v1/follow-ups";

  private static final ZoneId ASSOCIATION = ZoneId.of("Europe/Astrakhan");

  /** Of an hour; figures have two decimals. */
  private static final double CENT = 0.005;

  @Inject DataSource database;

  private final Member member = Member.active();
  private final Member other = Member.active();

  private String resolution(String assembly) {
    Map<String, Object> resolution = ResolutionFixture.resolution(assembly, 1);
    resolution.put("followUps", List.of(ResolutionFixture.followUp(member.id())));
    return ResolutionFixture.recorded(resolution);
  }

  @Test
  void anAssemblyIsThereWithAllThatWasDoneAtIt() {
    String assembly = AssemblyFixture.inSession(member);
    AssemblyFixture.arrives(assembly, AssemblyFixture.arrival(member.id())).then().statusCode(200);
    AssemblyFixture.gives(other, assembly, member.id()).then().statusCode(200);
    String ballot =
        BallotFixture.created(
            BallotFixture.ballot(assembly, "CORRESPONDENCE", List.of(member.id(), other.id())));
    String resolution = resolution(assembly);

    Response pack = read("assemblies/" + assembly, Map.of());

    pack.then()
        .body(has("complete", equalTo(true)))
        .body(has("assembly.id", equalTo(assembly)))
        .body(has("attendances.institution", hasItem(member.id().toString())))
        .body(has("proxies.giver", contains(other.id().toString())))
        .body(has("ballots.id", contains(ballot)))
        .body(has("resolutions.id", contains(resolution)))
        .body(has("resolutions[0].followUps[0].state", equalTo("OPEN")));
    List<String> sheet = sheet("assemblies/" + assembly, Map.of());
    assertEquals(2, sheet.size(), sheet::toString);
    assertTrue(sheet.getLast().contains(member.id().toString()), sheet::toString);
  }

  @Test
  void aResolutionThatAsksForNothingIsInTheRegisterToo() {
    String assembly = AssemblyFixture.convened(member);
    Map<String, Object> resolution = ResolutionFixture.resolution(assembly, 1);
    resolution.put("followUps", List.of());
    ResolutionFixture.recorded(resolution);

    List<String> sheet = sheet("assemblies/" + assembly, Map.of());

    assertEquals(2, sheet.size(), sheet::toString);
    assertTrue(sheet.getLast().endsWith(",,,,,,,"), sheet::toString);
  }

  @Test
  void anAssemblyThatResolvedMoreThanAPageIsThereAsAWhole() {
    String assembly = AssemblyFixture.convened(member);
    int many = PageRequest.MAX_LIMIT + 1;
    IntStream.rangeClosed(1, many)
        .forEach(
            ordinal -> ResolutionFixture.recorded(ResolutionFixture.resolution(assembly, ordinal)));

    assertEquals(
        many,
        Json.<List<Object>>at(read("assemblies/" + assembly, Map.of()), "resolutions").size());
    assertEquals(many + 1, sheet("assemblies/" + assembly, Map.of()).size());
  }

  @Test
  void whatIsSharedIsCounted() {
    Response before = read("shared-resources", Map.of());

    LearningResourceFixture.published(member, LearningResourceFixture.course());
    String granted = FacilityFixture.published(member, FacilityFixture.openLaboratory(1));
    FacilityFixture.booked(other, granted, FacilityFixture.onDay(10, 4));
    String asked = FacilityFixture.published(member, FacilityFixture.laboratory(1));
    FacilityFixture.booked(other, asked, FacilityFixture.onDay(10, 4));

    Response after = read("shared-resources", Map.of());
    assertEquals(1, more("learningResources", before, after));
    assertEquals(2, more("bookingsRequested", before, after));
    assertEquals(1, more("bookingsGranted", before, after));
    assertEquals(1, more("byLanguage.ru", before, after));
    assertEquals(1, more("byLanguage.kk", before, after));
    Map<String, Integer> licences = Json.at(after, "byLicence");
    assertEquals(
        Json.<Integer>at(after, "learningResources"),
        licences.values().stream().mapToInt(Integer::intValue).sum());
  }

  private static int more(String figure, Response before, Response after) {
    return figure(figure, after) - figure(figure, before);
  }

  private static int figure(String name, Response report) {
    Integer figure = Json.at(report, name);
    return figure == null ? 0 : figure;
  }

  @Test
  void hoursAreThoseOfTheirYear() {
    String open = FacilityFixture.published(member, FacilityFixture.openLaboratory(1));
    LocalDate newYear = MembershipFixture.today().plusYears(2).withDayOfYear(1);
    LocalDate eve = newYear.minusDays(1);
    double before = hours(eve);
    double beforeNext = hours(newYear);
    Instant midnight = newYear.atStartOfDay(ASSOCIATION).toInstant();

    FacilityFixture.booked(
        other,
        open,
        FacilityFixture.between(
            midnight.minus(Duration.ofHours(3)), midnight.plus(Duration.ofMinutes(90))));

    assertEquals(3.0, hours(eve) - before, CENT);
    assertEquals(1.5, hours(newYear) - beforeNext, CENT);
  }

  @Test
  void aBookingThatWasTakenBackHasNoHoursButWasGranted() {
    String open = FacilityFixture.published(member, FacilityFixture.openLaboratory(1));
    LocalDate tenth = LocalDate.ofInstant(FacilityFixture.inDays(10), ASSOCIATION);
    Response before = read("shared-resources", Map.of());
    double hoursBefore = hours(tenth);
    String booking = FacilityFixture.booked(other, open, FacilityFixture.onDay(10, 4));
    assertEquals(4.0, hours(tenth) - hoursBefore, CENT);

    FacilityFixture.command(other, booking, "withdrawal").then().statusCode(200);

    assertEquals(0.0, hours(tenth) - hoursBefore, CENT);
    Response after = read("shared-resources", Map.of());
    assertEquals(1, more("bookingsRequested", before, after));
    assertEquals(1, more("bookingsGranted", before, after));
  }

  @Test
  void whatWasUsedBeforeABookingWasGivenUpStaysUsed() throws SQLException {
    String open = FacilityFixture.published(member, FacilityFixture.openLaboratory(1));
    LocalDate newYear = MembershipFixture.today().plusYears(1).withDayOfYear(1);
    LocalDate eve = newYear.minusDays(1);
    Instant midnight = newYear.atStartOfDay(ASSOCIATION).toInstant();
    double before = hours(eve);
    double beforeNext = hours(newYear);
    String booking =
        FacilityFixture.booked(
            other,
            open,
            FacilityFixture.between(
                midnight.minus(Duration.ofHours(3)), midnight.plus(Duration.ofHours(9))));

    FacilityFixture.withReason(member, booking, "cancellation").then().statusCode(200);
    givenUpAt(midnight.plus(Duration.ofHours(2)), booking);

    assertEquals(3.0, hours(eve) - before, CENT);
    assertEquals(2.0, hours(newYear) - beforeNext, CENT);
  }

  private void givenUpAt(Instant at, String booking) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("update booking set released_at = ? where id = ?")) {
      statement.setObject(1, at.atOffset(ZoneOffset.UTC));
      statement.setObject(2, UUID.fromString(booking));
      assertEquals(1, statement.executeUpdate());
    }
  }

  @Test
  void whatAnOwnerUsesItselfIsNotShared() {
    String open = FacilityFixture.published(member, FacilityFixture.openLaboratory(1));
    LocalDate tenth = LocalDate.ofInstant(FacilityFixture.inDays(10), ASSOCIATION);
    Response before = read("shared-resources", Map.of());
    double hoursBefore = hours(tenth);

    FacilityFixture.booked(member, open, FacilityFixture.onDay(10, 4));

    Response after = read("shared-resources", Map.of());
    assertEquals(0, more("bookingsRequested", before, after));
    assertEquals(0, more("bookingsGranted", before, after));
    assertEquals(0.0, hours(tenth) - hoursBefore, CENT);
  }

  private static double hours(LocalDate until) {
    Map<String, Number> hours =
        Json.at(read("shared-resources", Map.of("on", until.toString())), "hours");
    return hours.getOrDefault("LAB", 0).doubleValue();
  }

  @Test
  void whatIsDueIsListedWithItsResolution() {
    String resolution = resolution(AssemblyFixture.convened(member));
    String mine = FOLLOW_UPS + "?responsible=" + member.id();
    Response list = other.asks().get(mine);
    list.then()
        .statusCode(200)
        .body(has("items.resolutionId", contains(resolution)))
        .body(has("items.state", contains("OPEN")));
    String followUp = Json.at(list, "items[0].id");
    String dueOn = Json.at(list, "items[0].dueOn");

    EveryPage.of(other::asks, mine + "&dueBefore=" + dueOn).hides(List.of(followUp));
    EveryPage.of(other::asks, mine + "&dueBefore=2099-01-01&state=OPEN").shows(List.of(followUp));

    Member.secretariatAsks()
        .body(Map.of("followUpId", followUp, "state", "DONE"))
        .post("/v1/resolutions/{id}/follow-up-settlement", resolution)
        .then()
        .statusCode(200);
    EveryPage.of(other::asks, mine + "&state=OPEN").hides(List.of(followUp));
    EveryPage.of(other::asks, mine + "&state=DONE").shows(List.of(followUp));
  }
}
