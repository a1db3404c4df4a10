package org.caspian.gateway.key;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.caspian.gateway.follow.Following;
import org.jboss.logging.Logger;

/**
 * The gateway's signing keys. The first is made at the first start; from then on the key table is
 * followed, and what it held last is used while the database is away.
 */
@ApplicationScoped
public class SigningKeys {

  private static final Logger LOG = Logger.getLogger(SigningKeys.class);

  private final KeyConfig config;
  private final Clock clock;
  private final KeyCipher cipher;
  private final KeyTable table;
  private final KeyRing ring;
  private final Following following = new Following("signing-keys", this::read);

  SigningKeys(KeyConfig config, DataSource dataSource, Clock clock) {
    this.config = config;
    this.clock = clock;
    this.cipher = KeyCipher.of(config.encryptionKey());
    this.table = new KeyTable(dataSource);
    this.ring = new KeyRing(cipher);
  }

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event)
      throws SQLException {
    if (config.withdraw().isPresent() && table.withdraw(config.withdraw().get(), this::newKey)) {
      LOG.warnf(
          "Withdrew the signing key %s, as CASPIAN_KEY_WITHDRAW says", config.withdraw().get());
    }
    if (table.addFirst(this::newKey)) {
      LOG.infof("Made the first signing key, for %s", config.algorithm());
    }
    following.start();
  }

  void stop(@Observes ShutdownEvent event) {
    following.close();
  }

  /** The key that signs now; empty when every key of the table is not yet or no longer in use. */
  public Optional<SigningKey> active() {
    return ring.active();
  }

  /** The public keys as JSON Web Key Set (RFC 7517), as they are known in memory. */
  public String jwks() {
    return ring.jwks();
  }

  /** Whether the database answered in the last two seconds. */
  public boolean areCurrent() {
    return following.isCurrent();
  }

  private StoredKey newKey() {
    return SigningKey.make(config.algorithm()).store(KeyState.ACTIVE, clock.instant(), cipher);
  }

  private void read() throws SQLException {
    if (ring.take(table.all())) {
      LOG.infof("The signing keys are new or changed: %s", ring);
    }
  }
}
