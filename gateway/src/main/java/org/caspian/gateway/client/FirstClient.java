package org.caspian.gateway.client;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import org.caspian.platform.access.Role;
import org.caspian.platform.command.Ids;
import org.caspian.platform.outbox.Outbox;
import org.jboss.logging.Logger;

/**
 * Opens the secretariat's first client, with which it opens all others. Does nothing once there is
 * any client, so that its settings may stay where they are.
 */
@ApplicationScoped
class FirstClient {

  private static final Logger LOG = Logger.getLogger(FirstClient.class);

  /** An arbitrary number that no other advisory lock of the gateway's database uses. */
  static final long LOCK = 0x66697273745f636cL;

  /** The secret is kept under a fast hash, which is right for what cannot be guessed only. */
  private static final int MIN_SECRET_LENGTH = 32;

  private final BootstrapConfig config;
  private final ClientRepository clients;
  private final EntityManager database;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  FirstClient(
      BootstrapConfig config,
      ClientRepository clients,
      EntityManager database,
      Outbox outbox,
      Ids ids,
      Clock clock) {
    this.config = config;
    this.clients = clients;
    this.database = database;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    Optional<ClientIdentity> identity = identity();
    if (QuarkusTransaction.requiringNew().call(() -> openIfNone(identity))) {
      LOG.infof("Opened the secretariat's first client, %s", identity.orElseThrow().clientId());
    }
  }

  private boolean openIfNone(Optional<ClientIdentity> identity) {
    // Of several gateways that start at once the others wait here, and then find the client.
    database.createNativeQuery("select 1 from pg_advisory_xact_lock(" + LOCK + ")").getResultList();
    if (clients.count() > 0) {
      return false;
    }
    if (identity.isEmpty()) {
      LOG.warn(
          "There is no client, and none can be opened without one: set CASPIAN_BOOTSTRAP_CLIENT_ID"
              + " and CASPIAN_BOOTSTRAP_CLIENT_SECRET, and start again");
      return false;
    }
    open(identity.get());
    return true;
  }

  private void open(ClientIdentity identity) {
    Client client =
        Client.opened(
            ids.next(),
            ids.next(),
            identity,
            Optional.empty(),
            "Secretariat",
            ApiScope.unsaid(Role.SECRETARIAT),
            clock.instant(),
            identity.clientId());
    clients.persist(client);
    outbox.append(client, ClientMessages.opened(client));
  }

  private Optional<ClientIdentity> identity() {
    if (config.clientId().isPresent() != config.clientSecret().isPresent()) {
      throw new IllegalStateException(
          "CASPIAN_BOOTSTRAP_CLIENT_ID and CASPIAN_BOOTSTRAP_CLIENT_SECRET are set together");
    }
    if (config.clientSecret().filter(secret -> secret.length() < MIN_SECRET_LENGTH).isPresent()) {
      throw new IllegalStateException(
          "CASPIAN_BOOTSTRAP_CLIENT_SECRET has at least "
              + MIN_SECRET_LENGTH
              + " characters, for example of: openssl rand -hex 32");
    }
    return config
        .clientId()
        .map(clientId -> new ClientIdentity(clientId, config.clientSecret().orElseThrow()));
  }
}
