package org.caspian.gateway.key;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The gateway's signing keys. The first is made at the first start; from then on the key table is
 * read each second, and what it held last is used while the database is away.
 */
@ApplicationScoped
public class SigningKeys {

  private static final Logger LOG = Logger.getLogger(SigningKeys.class);

  private final KeyConfig config;
  private final KeyCipher cipher;
  private final KeyTable table;
  private final KeyRing ring;
  private final ScheduledExecutorService reader =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("signing-keys").factory());
  private boolean failing;

  SigningKeys(KeyConfig config, DataSource dataSource) {
    this.config = config;
    this.cipher = KeyCipher.of(config.encryptionKey());
    this.table = new KeyTable(dataSource);
    this.ring = new KeyRing(cipher);
  }

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event)
      throws SQLException {
    if (table.addFirst(this::firstKey)) {
      LOG.infof("Made the first signing key, for %s", config.algorithm());
    }
    read();
    reader.scheduleWithFixedDelay(this::follow, 1, 1, TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    reader.shutdownNow();
  }

  /** The key that signs now; empty when every key of the table is not yet or no longer in use. */
  public Optional<SigningKey> active() {
    return ring.active();
  }

  /** The public keys as JSON Web Key Set (RFC 7517), as they are known in memory. */
  public String jwks() {
    return ring.jwks();
  }

  /**
   * The same after a look into the key table, for a token whose key may have been made by another
   * gateway a moment ago. Without the database it is what was known before.
   */
  String currentJwks() {
    follow();
    return ring.jwks();
  }

  private StoredKey firstKey() {
    return SigningKey.make(config.algorithm()).store(KeyState.ACTIVE, cipher);
  }

  /** A failure is said once, not each second, and so is its end. */
  private synchronized void follow() {
    try {
      read();
      if (failing) {
        LOG.info("The key table can be read again");
      }
      failing = false;
    } catch (SQLException | RuntimeException e) {
      if (!failing) {
        LOG.warn("The key table cannot be read; the keys known so far stay in use", e);
      }
      failing = true;
    }
  }

  /** One at a time, so that what was read earlier never replaces what was read later. */
  private synchronized void read() throws SQLException {
    if (ring.take(table.all())) {
      LOG.infof("The signing keys are new or changed: %s", ring);
    }
  }
}
