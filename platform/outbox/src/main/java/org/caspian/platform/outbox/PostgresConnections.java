package org.caspian.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** Connections of the relay to the service's own database. */
final class PostgresConnections implements Connections {

  private static final Driver DRIVER = new Driver();

  private final String url;
  private final Properties properties = new Properties();

  PostgresConnections(String url, String user, String password, String name) {
    this.url = url;
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", name);
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("tcpKeepAlive", "true");
    // A server that stopped answering gives no error by itself.
    properties.setProperty("socketTimeout", "40");
    // And a client that is gone holds its lease until the server notices: after about 20 s.
    properties.setProperty(
        "options",
        "-c statement_timeout=30s -c tcp_keepalives_idle=10"
            + " -c tcp_keepalives_interval=5 -c tcp_keepalives_count=2");
  }

  @Override
  public Connection open() throws SQLException {
    Connection connection = DRIVER.connect(url, properties);
    if (connection == null) {
      throw new SQLException("not an address of PostgreSQL: " + url);
    }
    return connection;
  }
}
