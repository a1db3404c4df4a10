package org.caspian.gateway.client;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.gateway.address.AddressRange;

/** Reads what a query says of clients, where an entity would cost too much. */
final class ClientRows {

  private ClientRows() {}

  /**
   * What a client may.
   *
   * @param column the institution's; behind it the scopes, and whether it has to prove a key
   */
  static ApiClient client(String clientId, ResultSet row, int column) throws SQLException {
    Optional<UUID> institution = Optional.ofNullable(row.getObject(column, UUID.class));
    Set<ApiScope> scopes = EnumSet.noneOf(ApiScope.class);
    Stream.of((String[]) row.getArray(column + 1).getArray())
        .map(ApiScope::valueOf)
        .forEach(scopes::add);
    return new ApiClient(
        clientId,
        institution,
        Client.roleOf(institution),
        Collections.unmodifiableSet(scopes),
        row.getBoolean(column + 2));
  }

  /**
   * A client without its secrets.
   *
   * @param column its id's; behind it the networks, and what {@link #client} reads
   */
  static KnownClient known(String clientId, ResultSet row, int column) throws SQLException {
    Array networks = row.getArray(column + 1);
    return new KnownClient(
        row.getObject(column, UUID.class),
        client(clientId, row, column + 2),
        networks == null
            ? List.of()
            : Stream.of((String[]) networks.getArray()).map(AddressRange::parse).toList(),
        List.of());
  }

  /**
   * A secret, if the row has one.
   *
   * @param column its id's; behind it the hash, and when it expires
   */
  static Optional<KnownClient.KnownSecret> secret(ResultSet row, int column) throws SQLException {
    UUID id = row.getObject(column, UUID.class);
    if (id == null) {
      return Optional.empty();
    }
    Instant expiresAt =
        Optional.ofNullable(row.getTimestamp(column + 2)).map(Timestamp::toInstant).orElse(null);
    return Optional.of(new KnownClient.KnownSecret(id, row.getBytes(column + 1), expiresAt));
  }
}
