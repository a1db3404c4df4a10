package org.caspian.gateway.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.caspian.gateway.address.Senders;
import org.caspian.platform.command.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps what became of requests for tokens. A token does not wait for it: what happened is written
 * together twice a second, so of a gateway that is killed the last half second is missing. While
 * the database is away it is kept, up to a number.
 */
@ApplicationScoped
public class TokenAudit {

  private static final Logger LOG = Logger.getLogger(TokenAudit.class);

  /** A client id of ours is shorter; who says a longer one is no client. */
  private static final int ID_LENGTH = 100;

  private static final int MOST = 20_000;
  private static final int AT_ONCE = 1_000;
  private static final long PAUSE_MILLIS = 500;
  private static final long GRACE_SECONDS = 2;
  private static final Duration BETWEEN_PURGES = Duration.ofMinutes(1);
  private static final int PURGED_AT_ONCE = 5_000;

  private final TokenEventTable table;
  private final Senders senders;
  private final CurrentVertxRequest exchange;
  private final Ids ids;
  private final Clock clock;
  private final Duration retention;
  private final Counter lost;
  private final BlockingQueue<TokenEvent> queue = new LinkedBlockingQueue<>(MOST);
  private final List<TokenEvent> writing = new ArrayList<>(AT_ONCE);
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("token-audit").factory());
  private Instant purged = Instant.EPOCH;
  private volatile boolean failing;

  TokenAudit(
      DataSource database,
      Senders senders,
      CurrentVertxRequest exchange,
      Ids ids,
      Clock clock,
      @ConfigProperty(name = "caspian.audit.retention") Duration retention,
      MeterRegistry metrics) {
    this.table = new TokenEventTable(database);
    this.senders = senders;
    this.exchange = exchange;
    this.ids = ids;
    this.clock = clock;
    this.retention = retention;
    this.lost = metrics.counter("gateway_audit_lost");
  }

  void start(@Observes StartupEvent event) {
    writer.scheduleWithFixedDelay(
        this::writeAndPurge, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    writer.shutdown();
    if (writer.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
      write();
    }
    if (failing || !queue.isEmpty()) {
      LOG.error("What became of the last requests for tokens could not be written, and is lost");
    }
  }

  /** The client of the current request got a token. */
  public void issued(String clientId, String tokenId, String scope) {
    add(clientId, TokenOutcome.ISSUED, null, tokenId, scope);
  }

  /**
   * The current request was refused.
   *
   * @param clientId as the caller says
   * @param error of OAuth
   */
  public void refused(String clientId, String error) {
    add(clientId, TokenOutcome.REFUSED, error, null, null);
  }

  private void add(
      String clientId, TokenOutcome outcome, String error, String tokenId, String scope) {
    TokenEvent event =
        new TokenEvent(
            ids.next(),
            clock.instant(),
            clientId.substring(0, Math.min(clientId.length(), ID_LENGTH)),
            outcome,
            error,
            senders.of(exchange.getCurrent().request()).address(),
            tokenId,
            scope);
    if (!queue.offer(event)) {
      lost.increment();
    }
  }

  private void writeAndPurge() {
    write();
    purge();
  }

  /** What could not be written is written with the next. */
  private synchronized void write() {
    try {
      do {
        queue.drainTo(writing, AT_ONCE - writing.size());
        table.insert(writing);
        writing.clear();
      } while (!queue.isEmpty());
      failing = false;
    } catch (Throwable e) { // also an Error: nothing would be written any more, and nobody told
      if (!failing) {
        LOG.warnf(e, "What became of requests for tokens cannot be written; it is kept for now");
      }
      failing = true;
    }
  }

  /** A part at a time, so that a long table holds up nothing. */
  private void purge() {
    Instant now = clock.instant();
    if (now.isBefore(purged.plus(BETWEEN_PURGES))) {
      return;
    }
    purged = now;
    try {
      table.deleteBefore(now.minus(retention), PURGED_AT_ONCE);
    } catch (Throwable e) { // what is thrown here would end the writing, too
      LOG.warn("What is old of the audit stays for now", e);
    }
  }
}
