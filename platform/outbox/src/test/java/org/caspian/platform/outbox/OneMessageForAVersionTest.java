package org.caspian.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OneMessageForAVersionTest {

  private final Database database = new Database();
  private final Things things = new Things(database, Clock.systemUTC());
  private final UUID id = things.make(1).getFirst();

  @Test
  void theSecondOneIsRefusedAndSaidToBe() {
    assertTrue(append(1));
    assertFalse(append(1));
    assertTrue(append(2));

    assertEquals(2, database.count("select count(*) from outbox"));
  }

  private boolean append(long version) {
    OutboxRow row = things.row(id, version, "{}");
    return database.inNew(connection -> OutboxTable.insert(connection, row));
  }
}
