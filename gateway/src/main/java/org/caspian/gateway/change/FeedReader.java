package org.caspian.gateway.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the feed over one connection. */
final class FeedReader {

  private static final String END =
      """
      select feed.epoch, feed.position, last.time
      from change_feed feed left join change last on last.position = feed.position
      """;

  private static final String BEFORE =
      "select coalesce(min(position) - 1, ?) from change where time >= ?";

  private static final String NEXT =
      "select time from change where position > ? order by position limit 1";

  /** One range of an index per audience and type; each gives as many rows as the page may have. */
  private static final String RANGE =
      """
      (select position from %s
      where %s and position > ? and position <= ?
      order by position
      limit ?)
      """;

  private static final String READABLE =
      """
      select position, message_id, type, subject, aggregate_version, time, access_except && ?
      from change
      where position in (%s)
      order by position
      limit ?
      """;

  /** Who sees everything is told nothing of access: it does not change. */
  private static final String EVERYTHING =
      """
      select position, message_id, type, subject, aggregate_version, time, false
      from change
      where position in (%s)
      order by position
      limit ?
      """;

  private final Connection connection;

  FeedReader(Connection connection) {
    this.connection = connection;
  }

  /** The end of the feed. What is before it is committed, and nothing else will come before it. */
  FeedPosition end() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(END);
        ResultSet row = statement.executeQuery()) {
      row.next();
      Instant time = instant(row, 3);
      return new FeedPosition(row.getInt(1), row.getLong(2), time == null ? Instant.EPOCH : time);
    }
  }

  /**
   * The position before everything that happened at this time or later.
   *
   * @param end the answer if nothing did
   */
  long before(Instant time, long end) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(BEFORE)) {
      statement.setLong(1, end);
      statement.setObject(2, time.atOffset(ZoneOffset.UTC));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** When that happened which stands next after this position; nothing at the end of the feed. */
  Optional<Instant> next(long position) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
      statement.setLong(1, position);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(instant(row, 1)) : Optional.empty();
      }
    }
  }

  /**
   * The entries after a position.
   *
   * @param end the end of the feed, read before
   */
  FeedPage page(FeedRequest request, long after, FeedPosition end) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql(request))) {
      bind(statement, request, after, end.position());
      try (ResultSet rows = statement.executeQuery()) {
        return page(rows, request.limit(), end);
      }
    }
  }

  private static String sql(FeedRequest request) {
    boolean everything = request.readable().isEmpty();
    String ofType = request.types().isEmpty() ? "" : " and type = ?";
    String range =
        everything
            ? RANGE.formatted("change", "access_except is null" + ofType)
            : RANGE.formatted("change_audience", "audience = ?" + ofType);
    int audiences = request.readable().map(Set::size).orElse(1);
    int ranges = audiences * Math.max(request.types().size(), 1);
    return (everything ? EVERYTHING : READABLE)
        .formatted(String.join("union\n", Collections.nCopies(ranges, range)));
  }

  private void bind(PreparedStatement statement, FeedRequest request, long after, long end)
      throws SQLException {
    Parameters parameters = new Parameters(connection, statement);
    if (request.readable().isPresent()) {
      Set<UUID> readable = request.readable().get();
      parameters.addArray("uuid", readable);
      for (UUID audience : readable) {
        addRanges(parameters, List.of(audience), request, after, end);
      }
    } else {
      addRanges(parameters, List.of(), request, after, end);
    }
    parameters.add(request.limit());
  }

  private static void addRanges(
      Parameters parameters, List<UUID> audience, FeedRequest request, long after, long end)
      throws SQLException {
    List<String> types = request.types().isEmpty() ? List.of("") : List.copyOf(request.types());
    for (String type : types) {
      for (UUID one : audience) {
        parameters.add(one);
      }
      if (!type.isEmpty()) {
        parameters.add(type);
      }
      parameters.add(after);
      parameters.add(end);
      parameters.add(request.limit());
    }
  }

  private static FeedPage page(ResultSet rows, int limit, FeedPosition end) throws SQLException {
    List<ChangeView> entries = new ArrayList<>();
    FeedPosition last = end;
    int count = 0;
    while (rows.next()) {
      count++;
      last = new FeedPosition(end.epoch(), rows.getLong(1), instant(rows, 6));
      boolean hidden = rows.getBoolean(7);
      if (!hidden) {
        entries.add(view(rows));
      }
    }
    // A page that is not full has seen all there is.
    return new FeedPage(entries, count < limit ? end : last);
  }

  private static ChangeView view(ResultSet row) throws SQLException {
    return new ChangeView(
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        instant(row, 6));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
