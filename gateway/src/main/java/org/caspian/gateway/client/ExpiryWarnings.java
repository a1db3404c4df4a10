package org.caspian.gateway.client;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.caspian.platform.outbox.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells the institution of a client in good time that a secret of it will expire. Every gateway
 * looks; of one secret and time one of them tells, whoever holds the client first.
 */
@ApplicationScoped
class ExpiryWarnings {

  private static final Logger LOG = Logger.getLogger(ExpiryWarnings.class);

  /** Who changed a client of which nobody but the clock did anything. */
  private static final String BY = "gateway";

  private final ClientRepository clients;
  private final Outbox outbox;
  private final Clock clock;
  private final List<Duration> before;
  private final Duration every;
  private Optional<ScheduledFuture<?>> schedule = Optional.empty();

  ExpiryWarnings(
      ClientRepository clients,
      Outbox outbox,
      Clock clock,
      @ConfigProperty(name = "caspian.secret.warn-before") List<Duration> before,
      @ConfigProperty(name = "caspian.secret.warn-every") Duration every) {
    this.clients = clients;
    this.outbox = outbox;
    this.clock = clock;
    this.before = List.copyOf(before);
    this.every = every;
  }

  void start(@Observes StartupEvent event, ScheduledExecutorService scheduler) {
    long millis = every.toMillis();
    schedule =
        Optional.of(
            scheduler.scheduleWithFixedDelay(this::run, millis, millis, TimeUnit.MILLISECONDS));
  }

  void stop(@Observes ShutdownEvent event) {
    schedule.ifPresent(running -> running.cancel(false));
  }

  private void run() {
    try {
      Instant now = clock.instant();
      QuarkusTransaction.requiringNew().call(() -> due(now)).forEach(id -> warnAlone(id, now));
    } catch (Throwable e) { // also an Error: it would end the schedule
      LOG.warn("Could not look for secrets that expire, which is tried again", e);
    }
  }

  private List<UUID> due(Instant now) {
    Duration longest = before.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    return clients.withSecretThatExpires(now, now.plus(longest)).stream()
        .filter(client -> client.isWarningDue(before, now))
        .map(Client::id)
        .toList();
  }

  /** One that fails is not to keep the others from being told. */
  private void warnAlone(UUID id, Instant now) {
    try {
      QuarkusTransaction.requiringNew().run(() -> warn(id, now));
    } catch (RuntimeException e) {
      LOG.warnf(e, "Could not tell that a secret of client %s expires, which is tried again", id);
    }
  }

  /** One secret at a time, as one message tells of one version of a client. */
  private void warn(UUID id, Instant now) {
    Client client = clients.findById(id, LockModeType.PESSIMISTIC_WRITE);
    client
        .warnOfExpiry(before, now, BY)
        .ifPresent(secret -> outbox.append(client, ClientMessages.secretExpires(client, secret)));
  }
}
