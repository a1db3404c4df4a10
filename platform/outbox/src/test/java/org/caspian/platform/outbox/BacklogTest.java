package org.caspian.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BacklogTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final MovableClock clock = new MovableClock();
  private final Database database = new Database();
  private final Things things = new Things(database, clock);
  private final UUID id = things.make(1).getFirst();

  @Test
  void isStuckWhenAMessageWaitsForLongAndNothingWasAcknowledged() {
    assertFalse(isStuck());
    things.change(id);
    clock.move(PATIENCE);
    assertFalse(isStuck());

    clock.move(Duration.ofSeconds(1));

    assertTrue(isStuck());
  }

  @Test
  void isNotStuckWhileItGrowsShorter() {
    things.change(id);
    things.change(id);
    clock.move(Duration.ofMinutes(10));
    publishOne();
    assertFalse(isStuck());

    clock.move(PATIENCE.plusSeconds(1));

    assertTrue(isStuck());
  }

  @Test
  void isNotStuckWhenItIsEmptyHoweverLongAgoTheLastMessageLeft() {
    things.change(id);
    publishOne();
    clock.move(Duration.ofDays(1));
    assertFalse(isStuck());

    things.change(id);

    assertFalse(isStuck());
  }

  private boolean isStuck() {
    return database.inNew(OutboxTable::backlog).isStuck(clock.instant(), PATIENCE);
  }

  private void publishOne() {
    database.inNew(
        connection -> {
          OutboxRow first = OutboxTable.unpublished(connection, 1).rows().getFirst();
          OutboxTable.mark(connection, List.of(first.messageId()), clock.instant());
          return first;
        });
  }
}
