package org.caspian.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = CaspianServers.class,
    initArgs = @ResourceArg(name = "kafka", value = "none"))
class IdempotencyPurgeTest {

  @Inject IdempotencyPurge purge;
  @Inject Database database;
  @Inject DataSource pool;

  private final String client = Client.fresh("purged");

  @BeforeEach
  void clean() {
    purge.purge();
  }

  @Test
  void deletesWhatIsOlderThan30DaysWithItsRows() {
    insert("old", "30 days 1 minute", 1);
    insert("young", "29 days 23 hours", 1);
    database.update("insert into idempotency_row values (?, 'old-1', 1, 'x')", client);
    database.update("insert into idempotency_row values (?, 'young-1', 1, 'x')", client);

    assertEquals(1, purge.purge());

    assertEquals(1, keys());
    assertEquals(
        1, database.count("select count(*) from idempotency_row where client_id = ?", client));
  }

  @Test
  void worksInSmallBatchesUntilNothingIsLeft() {
    insert("old", "31 days", 1_201);

    assertEquals(1_201, purge.purge());
    assertEquals(0, keys());
  }

  @Test
  void twoAtOnceShareTheWork() {
    insert("old", "31 days", 3_000);

    int deleted = Together.run(2, i -> purge.purge()).stream().mapToInt(Integer::intValue).sum();

    assertEquals(3_000, deleted + purge.purge());
    assertEquals(0, keys());
  }

  @Test
  void passesByWhatAnotherTransactionHolds() throws SQLException {
    insert("old", "31 days", 10);
    try (Connection other = pool.getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(
          "select 1 from idempotency where client_id = '"
              + client
              + "' and idempotency_key = 'old-3' for update");

      assertEquals(9, purge.purge());
      other.rollback();
    }
    assertEquals(1, purge.purge());
  }

  private void insert(String prefix, String age, int count) {
    database.update(
        """
        insert into idempotency (client_id, idempotency_key, method, path, body_hash, created_at)
        select ?, ? || '-' || n, 'POST', '/', '', now() - ?::interval
        from generate_series(1, ?) n""",
        client,
        prefix,
        age,
        count);
  }

  private long keys() {
    return database.count("select count(*) from idempotency where client_id = ?", client);
  }
}
