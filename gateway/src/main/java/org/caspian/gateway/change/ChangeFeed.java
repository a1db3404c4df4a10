package org.caspian.gateway.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.caspian.platform.access.Audience;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.DatabaseException;
import org.caspian.platform.rest.CursorKey;
import org.caspian.platform.rest.Cursors;
import org.caspian.platform.rest.ProblemException;

/** Gives each caller its part of the feed, from where it left off. */
@ApplicationScoped
class ChangeFeed {

  /** Asks for the end of the feed instead of a place in it. */
  static final String NOW = "now";

  /** How long entries are kept at least. */
  private static final Duration KEPT = Duration.ofDays(400);

  /**
   * How much later than others a message may come in; a cursor of another epoch goes back so far.
   */
  private static final Duration LATENESS = Duration.ofHours(1);

  private final DataSource dataSource;
  private final CursorKey cursorKey;
  private final ObjectMapper mapper;
  private final Clock clock;

  ChangeFeed(DataSource dataSource, CursorKey cursorKey, ObjectMapper mapper, Clock clock) {
    this.dataSource = dataSource;
    this.cursorKey = cursorKey;
    this.mapper = mapper;
    this.clock = clock;
  }

  /** What a cursor is good for: nobody else, and no other question. */
  private record BoundTo(String list, String holder, Set<String> types) {}

  /**
   * The entries after a cursor.
   *
   * @param cursor null for the beginning, {@value #NOW} for the end
   * @param types the types of entries asked for; empty: all
   * @throws ProblemException {@code invalid-cursor} for one that is edited or foreign; {@link
   *     ChangeProblems#CURSOR_EXPIRED} for one that is too old
   */
  ChangesView read(String cursor, Set<String> types, int limit, Caller caller) {
    FeedRequest request = new FeedRequest(readableBy(caller), types, limit);
    JsonNode boundTo =
        mapper.valueToTree(new BoundTo("changes", caller.holder(), new TreeSet<>(types)));
    Cursors cursors = new Cursors(cursorKey.value());
    FeedPage page =
        NOW.equals(cursor)
            ? end()
            : pageAfter(Optional.ofNullable(cursor).map(c -> read(c, cursors, boundTo)), request);
    return new ChangesView(page.entries(), cursors.write(page.end().bytes(), boundTo));
  }

  private static FeedPosition read(String cursor, Cursors cursors, JsonNode boundTo) {
    return FeedPosition.of(cursors.read(cursor, boundTo));
  }

  private static Optional<Set<UUID>> readableBy(Caller caller) {
    return caller.isSecretariat() ? Optional.empty() : Optional.of(Audience.readableBy(caller));
  }

  private FeedPage end() {
    return reading(reader -> new FeedPage(List.of(), reader.end()));
  }

  private FeedPage pageAfter(Optional<FeedPosition> cursor, FeedRequest request) {
    return reading(
        reader -> {
          // The end first: what is before it is there when the page is read.
          FeedPosition end = reader.end();
          long after = cursor.isEmpty() ? 0 : placed(cursor.get(), end, reader);
          return reader.page(request, after, end);
        });
  }

  private long placed(FeedPosition cursor, FeedPosition end, FeedReader reader)
      throws SQLException {
    long position =
        cursor.epoch() == end.epoch()
            ? cursor.position()
            : reader.before(cursor.time().minus(LATENESS), end.position());
    Instant oldest = clock.instant().minus(KEPT);
    // Entries stand as they came in: what stands next is the oldest, but for what came late.
    if (reader.next(position).filter(next -> next.isBefore(oldest)).isPresent()) {
      throw new ProblemException(
          ChangeProblems.CURSOR_EXPIRED,
          "Take a new cursor with ?cursor=now, read the lists, and go on from there.");
    }
    return position;
  }

  private <T> T reading(Reading<T> reading) {
    try (Connection connection = dataSource.getConnection()) {
      return reading.with(new FeedReader(connection));
    } catch (SQLException e) {
      throw new DatabaseException(e);
    }
  }

  /** Something that is read of the feed. */
  private interface Reading<T> {
    T with(FeedReader reader) throws SQLException;
  }
}
