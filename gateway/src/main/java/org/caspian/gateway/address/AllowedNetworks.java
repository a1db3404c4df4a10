package org.caspian.gateway.address;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.caspian.gateway.follow.Following;

/**
 * From where clients may be used, of those that may not be from anywhere. It is known without the
 * database, so it counts for tokens that are out, too, a second after it was set.
 */
@ApplicationScoped
public class AllowedNetworks {

  private static final String READ =
      "select client_id, networks from client where networks is not null";

  private final DataSource database;
  private final Following following = new Following("allowed-networks", this::read);
  private volatile Map<String, List<AddressRange>> byClient = Map.of();

  AllowedNetworks(DataSource database) {
    this.database = database;
  }

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event)
      throws SQLException {
    following.start();
  }

  void stop(@Observes ShutdownEvent event) {
    following.close();
  }

  /** Whether the client may be used from there. */
  public boolean allows(String clientId, Sender sender) {
    List<AddressRange> ranges = byClient.get(clientId);
    return ranges == null || ranges.stream().anyMatch(range -> range.contains(sender));
  }

  private void read() throws SQLException {
    Map<String, List<AddressRange>> read = new HashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(READ);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        read.put(
            rows.getString(1),
            Stream.of((String[]) rows.getArray(2).getArray()).map(AddressRange::parse).toList());
      }
    }
    byClient = read;
  }
}
