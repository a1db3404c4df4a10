package org.caspian.bench.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.caspian.bench.platform.BenchException;

/**
 * The same way with real writes: institutions that are registered through the API, few enough that
 * the machine has time. The time counts from the commit of the write, by its row in the history,
 * which nobody touches afterwards.
 */
final class RealWrites implements Subject {

  private static final String COMMITTED =
      """
      select o.message_id, %s
      from outbox o join history h on h.root_type = 'Institution' and h.root_id = o.aggregate_id
      where h.at >= ?
      """
          .formatted(CommitTimes.MICROS.formatted("h"));

  private final String name;
  private final Scene scene;
  private final HttpSubject writes;
  private final AtomicLong institutions = new AtomicLong();

  RealWrites(String name, Scene scene, double rate) {
    this.name = name;
    this.scene = scene;
    String token = scene.stage().office().token(scene.stage().secretariat());
    this.writes =
        HttpSubject.asFastAsItCan(name, scene.port("members"), () -> request(token), 4).at(rate);
  }

  @Override
  public String name() {
    return name;
  }

  private byte[] request(String token) {
    long number = institutions.incrementAndGet();
    return Requests.post(
        "/v1/institutions",
        List.of(
            "Authorization: Bearer " + token,
            "Content-Type: application/json",
            "Idempotency-Key: real-write-" + number),
        """
        {"name": {"en": "Load University %d"}, "type": "UNIVERSITY", "country": "KZ",
         "city": "Somewhere", "timeZone": "Asia/Aqtau", "timeZoneBasis": "DERIVED",
         "membership": "ACTIVE", "basis": "SAMPLE"}
        """
            .formatted(number));
  }

  @Override
  public Sample measure(Duration length) {
    OffsetDateTime begin = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    Sample written = writes.measure(length);
    try (Connection sender = scene.platform().connect(Messages.SENDER);
        Connection receiver = scene.platform().connect(PropagationSubject.RECEIVER)) {
      Sample arrived = CommitTimes.sample(committed(sender, begin), receiver, length);
      return written.failures() > 0 ? written : arrived;
    } catch (SQLException failure) {
      throw new BenchException("It cannot be told when writes arrived", failure);
    }
  }

  private static Map<UUID, Long> committed(Connection sender, OffsetDateTime begin)
      throws SQLException {
    Map<UUID, Long> times = new HashMap<>();
    try (PreparedStatement statement = sender.prepareStatement(COMMITTED)) {
      statement.setObject(1, begin);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          times.put(rows.getObject(1, UUID.class), rows.getLong(2));
        }
      }
    }
    return times;
  }
}
