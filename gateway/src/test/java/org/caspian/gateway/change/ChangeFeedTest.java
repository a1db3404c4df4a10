package org.caspian.gateway.change;

import static org.caspian.gateway.change.FeedDatabase.NOW;
import static org.caspian.gateway.change.FeedDatabase.member;
import static org.caspian.gateway.change.FeedDatabase.message;
import static org.caspian.gateway.change.FeedDatabase.secretariat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.caspian.platform.access.Audience;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.Lineage;
import org.caspian.platform.access.Role;
import org.caspian.platform.outbox.InboundMessage;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The feed on a real database. */
class ChangeFeedTest {

  private static final UUID YESSENOV = new UUID(0, 101);
  private static final UUID BAKU = new UUID(0, 102);
  private static final UUID ASTRAKHAN = new UUID(0, 103);
  private static final Set<String> ALL = Set.of();

  private FeedDatabase database;
  private ChangeFeed feed;

  @BeforeEach
  void anEmptyFeed() {
    database = new FeedDatabase();
    feed = database.feed();
  }

  private static List<String> told(ChangesView page) {
    return page.items().stream()
        .map(entry -> entry.type().replaceAll(".*\\.([a-z]+)\\.v1", "$1") + ' ' + entry.subject())
        .toList();
  }

  private List<String> told(Caller caller) {
    return told(feed.read(null, ALL, 200, caller));
  }

  private static void assertRefused(ProblemType type, Runnable reading) {
    assertEquals(type, assertThrows(ProblemException.class, reading::run).type());
  }

  @Test
  void aFeedThatWasShortALittleAgoIsNotReadAllThroughForEachMessage() throws SQLException {
    database.append(message("/0", 1, Audience.of(YESSENOV)));
    List<InboundMessage> messages =
        IntStream.rangeClosed(1, 50)
            .mapToObj(number -> message("/" + number, 1, Audience.of(YESSENOV)))
            .toList();

    assertEquals(0, database.rowsReadInScansToAppend(messages));
  }

  @Test
  void aSuccessorReadsWhatConcernedWhomWasMergedIntoIt() {
    database.append(
        message("/1", 1, Audience.of(YESSENOV)), message("/2", 1, Audience.of(ASTRAKHAN)));
    Caller successor =
        new Caller(
            "client",
            Optional.of(BAKU),
            Set.of(Role.MEMBER),
            Set.of(),
            Optional.empty(),
            new Lineage(Set.of(YESSENOV), Optional.empty()));

    assertEquals(List.of(), told(member(BAKU)));
    assertEquals(List.of("submitted /1"), told(successor));
  }

  @Test
  void eachCallerReadsWhatConcernsIt() {
    database.append(
        message("/1", 1, Audience.of(YESSENOV, BAKU)),
        message("/2", 1, Audience.everyone()),
        message("/3", 1, Audience.members()),
        message("/4", 1, Audience.of(BAKU)));

    assertEquals(List.of("submitted /1", "submitted /2", "submitted /3"), told(member(YESSENOV)));
    assertEquals(
        List.of("submitted /1", "submitted /2", "submitted /3", "submitted /4"),
        told(member(BAKU)));
    assertEquals(List.of("submitted /2", "submitted /3"), told(member(ASTRAKHAN)));
    assertEquals(4, told(secretariat()).size());
  }

  @Test
  void anEntrySaysThatSomethingHappenedAndNoMore() {
    InboundMessage message = message("/v1/nominations/1", 7, Audience.of(YESSENOV));
    database.append(message);

    assertEquals(
        List.of(new ChangeView(message.id(), message.type(), "/v1/nominations/1", 7, NOW)),
        feed.read(null, ALL, 50, member(YESSENOV)).items());
  }

  @Test
  void thePagesOfAFollowerFitTogether() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Audience audience =
          switch (i % 4) {
            case 0 -> Audience.of(YESSENOV);
            case 1 -> Audience.everyone();
            case 2 -> Audience.of(BAKU);
            default -> Audience.members();
          };
      database.append(message("/" + i, 1, audience));
      if (i % 4 != 2) {
        expected.add("submitted /" + i);
      }
    }

    List<String> read = new ArrayList<>();
    String cursor = null;
    ChangesView page;
    do {
      page = feed.read(cursor, ALL, 7, member(YESSENOV));
      read.addAll(told(page));
      cursor = page.next();
    } while (!page.items().isEmpty());

    assertEquals(expected, read);
  }

  @Test
  void theEndCanBeTakenBeforeAnythingHappens() {
    database.append(message("/1", 1, Audience.of(YESSENOV)));

    ChangesView end = feed.read("now", ALL, 50, member(YESSENOV));
    ChangesView nothing = feed.read(end.next(), ALL, 50, member(YESSENOV));
    database.append(message("/2", 1, Audience.of(YESSENOV)));
    ChangesView something = feed.read(nothing.next(), ALL, 50, member(YESSENOV));

    assertEquals(List.of(), told(end));
    assertEquals(List.of(), told(nothing));
    assertEquals(List.of("submitted /2"), told(something));
  }

  @Test
  void alsoOnAnEmptyFeed() {
    ChangesView end = feed.read("now", ALL, 50, member(YESSENOV));
    database.append(message("/1", 1, Audience.of(YESSENOV)));

    assertEquals(List.of("submitted /1"), told(feed.read(end.next(), ALL, 50, member(YESSENOV))));
  }

  @Test
  void anEmptyPageMovesOnWithWhatOthersRead() {
    ChangesView before = feed.read("now", ALL, 50, member(ASTRAKHAN));
    database.append(message("/1", 1, Audience.of(YESSENOV)));
    ChangesView after = feed.read(before.next(), ALL, 50, member(ASTRAKHAN));

    assertEquals(List.of(), told(after));
    assertNotEquals(before.next(), after.next());
  }

  @Test
  void aMessageThatComesAgainIsPassedOver() {
    InboundMessage message = message("/1", 1, Audience.of(YESSENOV));
    database.append(message, message);
    database.append(message);

    assertEquals(List.of("submitted /1"), told(member(YESSENOV)));
  }

  @Test
  void onlyTheTypesAskedForAreTold() {
    database.append(
        message("a.b.c.submitted.v1", "/1", 1, Audience.of(YESSENOV), NOW),
        message("a.b.c.accepted.v1", "/1", 2, Audience.of(YESSENOV), NOW),
        message("a.b.c.withdrawn.v1", "/1", 3, Audience.of(YESSENOV), NOW));
    Set<String> types = Set.of("a.b.c.accepted.v1", "a.b.c.withdrawn.v1", "a.b.c.unknown.v1");

    for (Caller caller : List.of(member(YESSENOV), secretariat())) {
      ChangesView page = feed.read(null, types, 1, caller);
      assertEquals(List.of("accepted /1"), told(page));
      assertEquals(List.of("withdrawn /1"), told(feed.read(page.next(), types, 5, caller)));
    }
  }

  @Test
  void whoComesAndWhoGoesIsTold() {
    database.append(message("/1", 1, Audience.of(YESSENOV)));
    database.append(message("/1", 2, Audience.of(YESSENOV, BAKU)));
    database.append(message("/1", 3, Audience.of(BAKU)));

    assertEquals(
        List.of("submitted /1", "submitted /1", "access-ended /1"), told(member(YESSENOV)));
    assertEquals(List.of("access-granted /1", "submitted /1", "submitted /1"), told(member(BAKU)));
    assertEquals(List.of(), told(member(ASTRAKHAN)));
    assertEquals(3, told(secretariat()).size());
  }

  /**
   * A message's audience is who may know of the project after it; the feed tells the one who left.
   */
  @Test
  void aPartnerIsInvitedToAProjectAndDeclines() {
    String project = "/v1/projects/1";
    database.append(message("a.b.c.created.v1", project, 1, Audience.of(YESSENOV), NOW));
    database.append(message("a.b.c.invited.v1", project, 2, Audience.of(YESSENOV, BAKU), NOW));
    database.append(message("a.b.c.declined.v1", project, 3, Audience.of(YESSENOV), NOW));
    database.append(message("a.b.c.invited.v1", project, 4, Audience.of(YESSENOV, ASTRAKHAN), NOW));

    assertEquals(
        List.of(
            "created " + project,
            "invited " + project,
            "declined " + project,
            "invited " + project),
        told(member(YESSENOV)));
    assertEquals(
        List.of("access-granted " + project, "invited " + project, "access-ended " + project),
        told(member(BAKU)));
    assertEquals(
        List.of("access-granted " + project, "invited " + project), told(member(ASTRAKHAN)));
  }

  @Test
  void whoIsInTheFirstMessageReadsItAndNothingOfAccess() {
    database.append(message("a.b.c.created.v1", "/1", 1, Audience.of(YESSENOV, BAKU), NOW));

    assertEquals(List.of("created /1"), told(member(BAKU)));
  }

  @Test
  void anAnnouncementOfWhatIsKnownSaysNothingAgain() {
    InboundMessage first = message("/1", 1, Audience.of(YESSENOV, BAKU));
    InboundMessage last = message("/1", 2, Audience.of(YESSENOV));
    database.append(first, last);
    database.append(last);
    database.append(first);
    database.append(message("/1", 3, Audience.of(YESSENOV)));

    assertEquals(List.of("submitted /1", "access-ended /1"), told(member(BAKU)));
    assertEquals(3, told(member(YESSENOV)).size());
  }

  @Test
  void aMessageThatComesAfterALaterOneChangesNobodysAccess() {
    database.append(message("/1", 1, Audience.of(YESSENOV)));
    database.append(message("/1", 3, Audience.of(YESSENOV, BAKU)));
    database.append(message("a.b.c.late.v1", "/1", 2, Audience.of(YESSENOV), NOW));
    database.append(message("/1", 4, Audience.of(YESSENOV, BAKU)));

    assertEquals(List.of("access-granted /1", "submitted /1", "submitted /1"), told(member(BAKU)));
    assertEquals(
        List.of("submitted /1", "submitted /1", "late /1", "submitted /1"), told(member(YESSENOV)));
  }

  @Test
  void alsoWithinOneTransaction() {
    database.append(
        message("/1", 1, Audience.of(YESSENOV)),
        message("/1", 2, Audience.of(BAKU)),
        message("/1", 3, Audience.of(YESSENOV)));

    assertEquals(
        List.of("submitted /1", "access-ended /1", "access-granted /1", "submitted /1"),
        told(member(YESSENOV)));
    assertEquals(
        List.of("access-granted /1", "submitted /1", "access-ended /1"), told(member(BAKU)));
  }

  @Test
  void whatBecomesPublicIsNewsOnlyToThoseWhoDidNotKnow() {
    database.append(message("/1", 1, Audience.of(YESSENOV)));
    database.append(message("/1", 2, Audience.everyone()));
    database.append(message("/1", 3, Audience.of(YESSENOV)));

    assertEquals(List.of("submitted /1", "submitted /1", "submitted /1"), told(member(YESSENOV)));
    assertEquals(
        List.of("access-granted /1", "submitted /1", "access-ended /1"), told(member(BAKU)));
  }

  @Test
  void aPageOfEntriesThatDoNotConcernTheCallerIsNotTheEnd() {
    for (int i = 0; i < 10; i++) {
      database.append(message("/" + i, 1, Audience.of(YESSENOV)));
      database.append(message("/" + i, 2, Audience.everyone()));
    }

    List<String> read = new ArrayList<>();
    String cursor = null;
    for (int i = 0; i < 40; i++) {
      ChangesView page = feed.read(cursor, ALL, 1, member(YESSENOV));
      read.addAll(told(page));
      cursor = page.next();
    }

    assertEquals(20, read.size());
    assertTrue(read.stream().noneMatch(entry -> entry.startsWith("access")));
  }

  @Test
  void idsOfEntriesAreUnique() {
    database.append(message("/1", 1, Audience.of(YESSENOV)));
    database.append(message("/1", 2, Audience.of(BAKU)));
    database.append(message("/1", 3, Audience.of(YESSENOV, BAKU)));

    List<UUID> ids =
        feed.read(null, ALL, 50, member(YESSENOV)).items().stream().map(ChangeView::id).toList();

    assertEquals(ids.size(), new HashSet<>(ids).size());
  }

  @Test
  void aCursorIsGoodForItsInstitutionAndItsFilterOnly() {
    String cursor = feed.read("now", Set.of("a", "b"), 50, member(YESSENOV)).next();
    char last = cursor.charAt(cursor.length() - 1);
    String edited = cursor.substring(0, cursor.length() - 2) + (last == 'A' ? "BA" : "AB");

    feed.read(cursor, Set.of("b", "a"), 10, member(YESSENOV));
    for (String bad : List.of(edited, "", "x", "NOW", cursor + "A", "äöü")) {
      assertRefused(
          Problems.INVALID_CURSOR, () -> feed.read(bad, Set.of("a", "b"), 50, member(YESSENOV)));
    }
    assertRefused(
        Problems.INVALID_CURSOR, () -> feed.read(cursor, Set.of("a"), 50, member(YESSENOV)));
    assertRefused(Problems.INVALID_CURSOR, () -> feed.read(cursor, ALL, 50, member(YESSENOV)));
    assertRefused(
        Problems.INVALID_CURSOR, () -> feed.read(cursor, Set.of("a", "b"), 50, member(BAKU)));
    assertRefused(
        Problems.INVALID_CURSOR, () -> feed.read(cursor, Set.of("a", "b"), 50, secretariat()));
  }

  @Test
  void aCursorExpiresWhenWhatFollowsItIsOlderThan400Days() {
    String beginning = feed.read("now", ALL, 50, member(YESSENOV)).next();
    database.append(message("/1", 1, Audience.of(YESSENOV)));
    String end = feed.read("now", ALL, 50, member(YESSENOV)).next();
    ChangeFeed onTheLastDay = database.feed(NOW.plus(Duration.ofDays(400)));
    ChangeFeed aSecondLater = database.feed(NOW.plus(Duration.ofDays(400)).plusSeconds(1));

    assertEquals(
        List.of("submitted /1"), told(onTheLastDay.read(beginning, ALL, 50, member(YESSENOV))));
    assertRefused(
        ChangeProblems.CURSOR_EXPIRED,
        () -> aSecondLater.read(beginning, ALL, 50, member(YESSENOV)));
    assertEquals(List.of(), told(aSecondLater.read(end, ALL, 50, member(YESSENOV))));
  }

  @Test
  void whatCameLateExpiresNoCursorBeforeAYoungerEntry() {
    String beginning = feed.read("now", ALL, 50, member(YESSENOV)).next();
    database.append(
        message("t", "/1", 1, Audience.of(YESSENOV), NOW),
        message("t", "/2", 1, Audience.of(YESSENOV), NOW.minus(Duration.ofDays(1))));
    ChangeFeed onTheLastDay = database.feed(NOW.plus(Duration.ofDays(400)));

    ChangesView first = onTheLastDay.read(beginning, ALL, 1, member(YESSENOV));

    assertEquals(List.of("t /1"), told(first));
    assertRefused(
        ChangeProblems.CURSOR_EXPIRED,
        () -> onTheLastDay.read(first.next(), ALL, 1, member(YESSENOV)));
  }

  @Test
  void aCursorOfAnotherEpochGoesOnAnHourEarlier() {
    Instant start = NOW.minus(Duration.ofHours(5));
    for (int hour = 0; hour < 5; hour++) {
      database.append(
          message("t", "/" + hour, 1, Audience.of(YESSENOV), start.plus(Duration.ofHours(hour))));
    }
    ChangesView page = feed.read(null, ALL, 3, member(YESSENOV));
    assertEquals("t /2", told(page).getLast());

    database.execute("update change_feed set epoch = 2");

    assertEquals(
        List.of("t /1", "t /2", "t /3", "t /4"),
        told(feed.read(page.next(), ALL, 50, member(YESSENOV))));
  }

  @Test
  void withTwoGatewaysWritingNothingIsSkippedAndSubjectsKeepTheirOrder() throws Exception {
    int transactions = 150;
    Map<String, List<Long>> read = new HashMap<>();
    try (ExecutorService gateways = Executors.newFixedThreadPool(2)) {
      List<Future<?>> writing =
          IntStream.range(0, 2)
              .<Future<?>>mapToObj(
                  gateway -> gateways.submit(() -> write("/" + gateway + '/', transactions)))
              .toList();
      String cursor = null;
      boolean more = true;
      while (more) {
        // Asked before the page is read, so that the last page has seen all.
        boolean written = writing.stream().allMatch(Future::isDone);
        ChangesView page = feed.read(cursor, ALL, 7, member(YESSENOV));
        page.items()
            .forEach(
                entry ->
                    read.computeIfAbsent(entry.subject(), s -> new ArrayList<>())
                        .add(entry.aggregateVersion()));
        cursor = page.next();
        more = !written || !page.items().isEmpty();
      }
      for (Future<?> gateway : writing) {
        gateway.get();
      }
    }

    List<Long> all = IntStream.rangeClosed(1, transactions).mapToObj(Long::valueOf).toList();
    assertEquals(6, read.size());
    read.forEach((subject, versions) -> assertEquals(all, versions, subject));
  }

  private void write(String prefix, int transactions) {
    for (int version = 1; version <= transactions; version++) {
      database.append(
          message(prefix + "a", version, Audience.of(YESSENOV)),
          message(prefix + "b", version, Audience.everyone()),
          message(prefix + "c", version, Audience.of(YESSENOV, BAKU)));
    }
  }
}
