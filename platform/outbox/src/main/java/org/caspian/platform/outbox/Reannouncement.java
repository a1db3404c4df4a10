package org.caspian.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Announces the roots of state topics again, page by page between the relay's batches, so that only
 * the one who has the lease does and nothing overtakes anything: a root is read, then looked up
 * among the messages, and left out when a message of it is still to be sent.
 *
 * <p>The data is the root's present one; id, type, version and time are those of its last message.
 * The table is bypassed, but for a root that never had a message (one that a migration made): it
 * gets its first one.
 */
final class Reannouncement {

  private static final int PAGE = 200;
  private static final long BETWEEN_LOOKS_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long AFTER_FAILURE_NANOS = Duration.ofSeconds(30).toNanos();

  private final Map<String, Announcer> announcers;
  private final Supplier<UUID> ids;
  private final LocalTime nightly;
  private final Clock clock;
  private final Outage outage = new Outage("announcing again");
  private Run run;
  private long nextLook = System.nanoTime();

  /**
   * Makes it.
   *
   * @param announcers one for each state topic
   * @param ids of messages
   * @param nightly when in the day, in UTC, everything is announced
   */
  Reannouncement(List<Announcer> announcers, Supplier<UUID> ids, LocalTime nightly, Clock clock) {
    this.announcers =
        announcers.stream().collect(Collectors.toMap(Announcer::topic, Function.identity()));
    this.ids = ids;
    this.nightly = nightly;
    this.clock = clock;
  }

  /** Sends messages, and returns those that Kafka acknowledged. */
  interface Sender {

    List<OutboxRow> send(List<OutboxRow> rows) throws SQLException, InterruptedException;
  }

  /** One announcement of a topic on its way. */
  private static final class Run {

    private final AnnouncementTable.Due due;
    private final Instant startedAt;
    private UUID after;

    private Run(AnnouncementTable.Due due, Instant startedAt) {
      this.due = due;
      this.startedAt = startedAt;
    }
  }

  /** Asks for all topics; for whoever takes the lease. */
  void requestAll(Connection connection) throws SQLException {
    run = null;
    nextLook = System.nanoTime();
    for (String topic : announcers.keySet()) {
      AnnouncementTable.request(connection, topic);
    }
  }

  /** Announces a page, if any topic is due. */
  Progress step(Connection connection, Sender sender) throws SQLException, InterruptedException {
    if (run == null && !begin(connection)) {
      return Progress.NOTHING_LEFT;
    }
    List<Announcement> page;
    try {
      page = announcers.get(run.due.topic()).after(run.after, PAGE);
      outage.over();
    } catch (RuntimeException e) { // a mistake of an announcer must not stop the relay
      outage.report(e);
      run = null;
      nextLook = System.nanoTime() + AFTER_FAILURE_NANOS;
      return Progress.NOTHING_LEFT;
    }
    if (page.isEmpty()) {
      AnnouncementTable.answered(connection, run.due, run.startedAt);
      run = null;
      return Progress.MORE_TO_DO;
    }
    List<OutboxRow> rows = sendable(connection, page);
    if (sender.send(rows).size() < rows.size()) {
      return Progress.NOTHING_LEFT; // the same page again, after the pause of a poll
    }
    run.after = page.getLast().key();
    return Progress.MORE_TO_DO;
  }

  private boolean begin(Connection connection) throws SQLException {
    if (announcers.isEmpty() || System.nanoTime() - nextLook < 0) {
      return false;
    }
    nextLook = System.nanoTime() + BETWEEN_LOOKS_NANOS;
    AnnouncementTable.due(connection, announcers.keySet(), lastNight())
        .ifPresent(due -> run = new Run(due, clock.instant()));
    return run != null;
  }

  private Instant lastNight() {
    ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
    ZonedDateTime today = now.with(nightly);
    return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
  }

  /** Read after the page: what was committed since then is not published yet, and leaves it out. */
  private List<OutboxRow> sendable(Connection connection, List<Announcement> page)
      throws SQLException {
    Map<UUID, OutboxTable.Latest> latest =
        OutboxTable.latest(connection, page.stream().map(Announcement::key).toList());
    List<OutboxRow> rows = new ArrayList<>();
    for (Announcement announcement : page) {
      OutboxTable.Latest last = latest.get(announcement.key());
      if (last == null) {
        OutboxTable.insert(connection, first(announcement));
      } else if (last.published() && last.row().aggregateVersion() <= announcement.version()) {
        rows.add(again(announcement, last.row()));
      }
    }
    return rows;
  }

  private OutboxRow first(Announcement announcement) {
    OutboxMessage message = announcement.message();
    return new OutboxRow(
        ids.get(),
        message.topic(),
        announcement.key(),
        announcement.version(),
        message.type(),
        message.subject(),
        message.audience().extension(),
        announcement.changedAt(),
        null,
        Outbox.json(message));
  }

  private static OutboxRow again(Announcement announcement, OutboxRow last) {
    OutboxMessage message = announcement.message();
    return new OutboxRow(
        last.messageId(),
        last.topic(),
        last.aggregateId(),
        last.aggregateVersion(),
        last.type(),
        message.subject(),
        message.audience().extension(),
        last.occurredAt(),
        null,
        Outbox.json(message));
  }
}
