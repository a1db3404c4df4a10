package org.caspian.platform.command;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import org.caspian.platform.rest.CursorKey;

/**
 * The key of a service's cursors, kept in its database: made by the instance that starts first,
 * read by all.
 */
@Singleton
final class DatabaseCursorKey implements CursorKey {

  private static final String NAME = "cursor";
  private static final int BYTES = 32;

  private final Sql sql;
  private final Clock clock;
  private byte[] value;

  DatabaseCursorKey(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Reads the key before the first request, when no transaction is open. */
  void load(@Observes StartupEvent event) {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    sql.update(
        "insert into service_key (name, value, created_at) values (?, ?, ?) on conflict do nothing",
        NAME,
        fresh,
        clock.instant().atOffset(ZoneOffset.UTC));
    value =
        sql.find("select value from service_key where name = ?", row -> row.getBytes(1), NAME)
            .orElseThrow();
  }

  @Override
  public byte[] value() {
    return value.clone();
  }
}
