package org.caspian.gateway.client;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.command.PeriodicWork;
import org.caspian.platform.outbox.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells the institution of a client in good time that a secret of it will expire. Every gateway
 * looks; of one secret and time one of them tells, whoever holds the client first.
 */
@ApplicationScoped
class ExpiryWarnings {

  /** Who changed a client of which nobody but the clock did anything. */
  private static final String BY = "gateway";

  private final ClientRepository clients;
  private final Outbox outbox;
  private final Clock clock;
  private final List<Duration> before;
  private final Duration every;

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

  void start(@Observes StartupEvent event, PeriodicWork periodically) {
    periodically.every(every, "the warnings of secrets that expire", this::run);
  }

  private void run() {
    Instant now = clock.instant();
    PeriodicWork.each(
        QuarkusTransaction.requiringNew().call(() -> due(now)),
        "the warning of a client",
        id -> QuarkusTransaction.requiringNew().run(() -> warn(id, now)));
  }

  private List<UUID> due(Instant now) {
    Duration longest = before.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    return clients.withSecretThatExpires(now, now.plus(longest)).stream()
        .filter(client -> client.isWarningDue(before, now))
        .map(Client::id)
        .toList();
  }

  /** One secret at a time, as one message tells of one version of a client. */
  private void warn(UUID id, Instant now) {
    Client client = clients.findById(id, LockModeType.PESSIMISTIC_WRITE);
    client
        .warnOfExpiry(before, now, BY)
        .ifPresent(secret -> outbox.append(client, ClientMessages.secretExpires(client, secret)));
  }
}
