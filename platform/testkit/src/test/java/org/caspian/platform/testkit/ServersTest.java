package org.caspian.platform.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServersTest {

  private static final String TYPE = "org.caspian.members.institution.created.v1";

  @Test
  void everyApplicationGetsADatabaseOfItsOwnOnOneServer() throws SQLException {
    TestDatabase first = Servers.newDatabase();
    TestDatabase second = Servers.newDatabase();

    assertNotEquals(first.url(), second.url());
    assertEquals(port(first), port(second));
    try (Connection connection = first.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create table owned (n int)");
    }
  }

  @Test
  void theProbeReadsWhatItSent() {
    UUID aggregate = UUID.randomUUID();
    CloudEvent event = CloudEvent.of(TYPE, aggregate, 7, "public", "{\"country\":\"KZ\"}");
    try (KafkaProbe probe = KafkaProbe.open()) {
      assertEquals(List.of(), probe.read("caspian.probe.not-there.v1"));
      probe.createTopic("caspian.probe.sample.v1", Map.of("cleanup.policy", "compact"));
      probe.createTopic("caspian.probe.sample.v1", Map.of());
      probe.send("caspian.probe.sample.v1", event);
      probe.send("caspian.probe.sample.v1", new CloudEvent("gone", Map.of(), null));

      CloudEvent read = probe.await("caspian.probe.sample.v1", TYPE, aggregate);
      assertEquals(event.headers(), read.headers());
      assertEquals(7, read.aggregateVersion());
      assertEquals("KZ", read.data().get("country").asText());
      assertEquals("/v1/institutions/" + aggregate, read.subject());
    }
  }

  private static String port(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select inet_server_port()")) {
      rows.next();
      return rows.getString(1);
    }
  }
}
