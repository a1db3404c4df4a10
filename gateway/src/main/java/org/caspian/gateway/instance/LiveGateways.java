package org.caspian.gateway.instance;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.caspian.gateway.follow.Following;
import org.caspian.platform.command.Ids;
import org.jboss.logging.Logger;

/**
 * How many gateways there are. Each tells the others that it runs and reads, beside its calls, how
 * many do; while the database is away, the last number stays.
 */
@ApplicationScoped
public class LiveGateways {

  private static final Logger LOG = Logger.getLogger(LiveGateways.class);

  /** So that a share is right within two seconds of a start, and nobody writes at each reading. */
  private static final Duration BETWEEN_BEATS = Duration.ofSeconds(2);

  private final LiveGatewayTable table;
  private final Clock clock;
  private final Following following = new Following("live-gateways", this::read);
  private Instant lastBeat = Instant.EPOCH;
  private volatile int count = 1;

  LiveGateways(DataSource database, Ids ids, Clock clock) {
    this.table = new LiveGatewayTable(database, ids.next());
    this.clock = clock;
  }

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event)
      throws SQLException {
    following.start();
  }

  /** The others need not wait until it is missed. */
  void stop(@Observes ShutdownEvent event) {
    following.close();
    try {
      table.leave();
    } catch (SQLException e) {
      LOG.debug("The other gateways will miss this one", e);
    }
  }

  /** How many gateways run, this one among them: at least 1. Takes no time. */
  public int count() {
    return count;
  }

  /** Reads now, if that is possible. */
  void readNow() {
    following.follow();
  }

  private void read() throws SQLException {
    Instant now = clock.instant();
    // Also when the clock was set back.
    if (Duration.between(lastBeat, now).abs().compareTo(BETWEEN_BEATS) >= 0) {
      table.beat();
      lastBeat = now;
    }
    int live = Math.max(1, table.count());
    if (live != count) {
      LOG.infof("Gateways that share the limits: %d, before %d", live, count);
      count = live;
    }
  }
}
