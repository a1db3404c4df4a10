package org.caspian.platform.outbox;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import javax.sql.DataSource;

/**
 * Transactions that Hibernate takes part in: within one the pool gives the same connection to both.
 * A request context is active, because handlers may use beans that live in one.
 */
@Singleton
class JtaTransactions implements Transactions {

  /** Less than the database's own limit, so that a handler that hangs is seen here. */
  private static final int TIMEOUT_SECONDS = 25;

  private final DataSource dataSource;

  JtaTransactions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public <T> T inNew(Body<T> body) {
    ManagedContext request = Arc.container().requestContext();
    request.activate();
    try {
      return QuarkusTransaction.requiringNew()
          .timeout(TIMEOUT_SECONDS)
          .call(
              () -> {
                try (Connection connection = dataSource.getConnection()) {
                  return body.run(connection);
                }
              });
    } finally {
      request.terminate();
    }
  }
}
