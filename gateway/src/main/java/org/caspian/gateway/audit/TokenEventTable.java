package org.caspian.gateway.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** The table of what became of requests for tokens. */
final class TokenEventTable {

  /**
   * Of those who say to be a client that there is; what others say is nobody's to read, and may be
   * a secret in the wrong place. Sent again after an answer that was lost, it changes nothing.
   */
  private static final String INSERT =
      """
      insert into token_event (id, at, client_id, outcome, error, address, token_id, scope)
      select event.* from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::text[], ?::text[])
        as event (id, at, client_id, outcome, error, address, token_id, scope)
      where exists (select from client c where c.client_id = event.client_id)
      on conflict (id) do nothing
      """;

  private static final String DELETE =
      """
      delete from token_event where id in
        (select id from token_event where id < ? order by id limit ? for update skip locked)
      """;

  private final DataSource database;

  TokenEventTable(DataSource database) {
    this.database = database;
  }

  void insert(List<TokenEvent> events) throws SQLException {
    if (events.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(INSERT)) {
      set(statement, 1, "uuid", events, TokenEvent::id);
      // As text it has its zone; the driver would write a Timestamp in that of the JVM.
      set(statement, 2, "timestamptz", events, event -> event.at().toString());
      set(statement, 3, "text", events, TokenEvent::clientId);
      set(statement, 4, "text", events, event -> event.outcome().name());
      set(statement, 5, "text", events, TokenEvent::error);
      set(statement, 6, "text", events, TokenEvent::address);
      set(statement, 7, "text", events, TokenEvent::tokenId);
      set(statement, 8, "text", events, TokenEvent::scope);
      statement.executeUpdate();
    }
  }

  private static void set(
      PreparedStatement statement,
      int parameter,
      String type,
      List<TokenEvent> events,
      Function<TokenEvent, Object> value)
      throws SQLException {
    Object[] values = events.stream().map(value).toArray();
    statement.setArray(parameter, statement.getConnection().createArrayOf(type, values));
  }

  /**
   * Deletes the oldest of those that were made before.
   *
   * @param most so many at once
   */
  void deleteBefore(Instant time, int most) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(DELETE)) {
      statement.setObject(1, firstId(time));
      statement.setInt(2, most);
      statement.executeUpdate();
    }
  }

  /**
   * No id that was made then or later is smaller: UUIDv7 begins with 48 bits of milliseconds (RFC
   * 9562), which are enough for each year of four digits.
   */
  static UUID firstId(Instant time) {
    return new UUID(Math.max(0, time.toEpochMilli()) << 16, 0);
  }
}
