package org.caspian.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CopyOfStateTest {

  private static final String LITTLE = "{\"name\":\"Baku\"}";
  private static final String MORE = "{\"name\":\"Baku\",\"country\":\"AZ\"}";

  private final MovableClock clock = new MovableClock();
  private final Database database = new Database();
  private final CopyHandler copy = new CopyHandler(database, Records.TOPIC);
  private final EffectHandler facts = new EffectHandler(database, Records.TOPIC);
  private final InboxInstance instance = new InboxInstance(database, List.of(copy, facts), clock);
  private final UUID key = UUID.randomUUID();
  private final ReceivedRecord v1 = Records.of(key, 1);
  private final ReceivedRecord v2 = withData(Records.of(key, 2), LITTLE);

  @AfterEach
  void close() {
    instance.close();
  }

  @Test
  void learnsMoreFromTheSameMessageAtTheSameVersion() {
    instance.inbox.take(List.of(v1, v2));
    assertEquals(LITTLE, copy.data(key));

    instance.inbox.take(List.of(withData(v2, MORE)));

    assertEquals(MORE, copy.data(key));
    assertEquals(3, instance.counted("inbox.applied"));
  }

  @Test
  void isNotSetBackByALateDuplicateOfAnOlderMessage() {
    instance.inbox.take(List.of(v1, v2));

    instance.inbox.take(List.of(v1));

    assertEquals(LITTLE, copy.data(key));
  }

  @Test
  void doesNotMakeASecondFactOfTheMessageForOthers() {
    instance.inbox.take(List.of(v1, v2));

    instance.inbox.take(List.of(v2, v1));

    assertEquals(List.of(1L, 2L), facts.versions(key));
  }

  @Test
  void whatCouldNotBeTakenAgainWaitsForThisHandlerOnly() {
    instance.inbox.take(List.of(v1, v2));
    copy.fail(true);
    instance.inbox.take(List.of(withData(v2, MORE)));
    assertEquals(1, waiting());

    copy.fail(false);
    retry();

    assertEquals(MORE, copy.data(key));
    assertEquals(List.of(1L, 2L), facts.versions(key));
    assertEquals(0, waiting());
  }

  @Test
  void whatWaitsIsMendedByWhatComesUnderItsId() {
    copy.fail(true);
    instance.inbox.take(List.of(v1, v2));
    assertEquals(2, waiting());
    instance.inbox.take(List.of(withData(v2, MORE)));
    assertEquals(2, waiting());

    copy.fail(false);
    retry();

    assertEquals(MORE, copy.data(key));
    assertEquals(List.of(1L, 2L), facts.versions(key));
  }

  private void retry() {
    clock.move(Duration.ofSeconds(1));
    while (instance.retrying.tryNext()) {
      // until nothing is due
    }
  }

  private long waiting() {
    return database.count("select count(*) from inbox_waiting");
  }

  private static ReceivedRecord withData(ReceivedRecord record, String json) {
    return Records.withValue(record, json.getBytes(StandardCharsets.UTF_8));
  }
}
