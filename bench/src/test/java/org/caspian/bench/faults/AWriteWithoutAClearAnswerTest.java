package org.caspian.bench.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.caspian.bench.faults.SmallPlatform.Reply;
import org.caspian.bench.faults.check.Effect;
import org.caspian.bench.faults.check.Write;
import org.caspian.bench.faults.check.Write.Outcome;
import org.caspian.bench.platform.Caller;
import org.caspian.bench.platform.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AWriteWithoutAClearAnswerTest {

  private static final UUID ID = UUID.randomUUID();
  private static final Reply AWAY = new Reply(503, "{\"code\": \"unavailable\"}");
  private static final Reply RUNNING = new Reply(409, "{\"code\": \"request-in-progress\"}");
  private static final Reply REFUSED = new Reply(409, "{\"code\": \"no-seat-left\"}");
  private static final Reply DONE =
      new Reply(201, "{\"id\": \"%s\", \"version\": 1}".formatted(ID));

  @TempDir private Path folder;

  private final SmallPlatform platform = new SmallPlatform();
  private final List<JsonNode> learnt = new ArrayList<>();
  private final Random random = new Random(1);
  private Journal journal;
  private Writer writer;

  @BeforeEach
  void begin() {
    journal = new Journal(folder.resolve("journal.jsonl"));
    writer = new Writer(new Api(List.of(platform.address())), journal);
  }

  @AfterEach
  void end() {
    journal.close();
    platform.close();
  }

  @Test
  void isAskedForUnderTheSameKeyUntilItIsClear() {
    platform.willAnswer(SmallPlatform.HANGS_UP, AWAY, RUNNING, DONE);

    writer.write(intent(), random);

    Write line = journal.writes().getFirst();
    assertEquals(Outcome.ACKNOWLEDGED, line.outcome());
    assertEquals(List.of(new Effect("Thing", ID, 1L, null)), line.effects());
    assertTrue(line.tries() >= 4, line.toString());
    assertEquals(List.of(line.key()), platform.keys().stream().distinct().toList());
    assertEquals(1, learnt.size());
  }

  @Test
  void isNotBelievedWhenItIsRefusedThen() {
    platform.willAnswer(AWAY, REFUSED);

    writer.write(intent(), random);

    assertEquals(Outcome.UNCLEAR, journal.writes().getFirst().outcome());
  }

  @Test
  void isBelievedWhenItIsAskedForAfterAll() {
    platform.willAnswer(AWAY, REFUSED, DONE);
    writer.write(intent(), random);

    writer.settle();

    assertEquals(
        List.of(Outcome.ACKNOWLEDGED), journal.writes().stream().map(Write::outcome).toList());
    assertEquals(1, platform.keys().stream().distinct().count());
    assertEquals(1, learnt.size());
  }

  @Test
  void isRememberedWhenItWasAnsweredAsNobodyShouldBe() {
    platform.willAnswer(new Reply(500, "{\"code\": \"internal\"}"), REFUSED, DONE);
    writer.write(intent(), random);

    writer.settle();

    assertEquals(1, journal.writes().getFirst().internalErrors());
  }

  @Test
  void isLeftUnclearWhenTimeIsOver() {
    platform.willAnswer(AWAY);
    writer.giveUpAfter(Duration.ZERO);

    writer.write(intent(), random);

    assertEquals(Outcome.UNCLEAR, journal.writes().getFirst().outcome());
  }

  private Intent intent() {
    return new Intent(
        "making a thing",
        new Caller("client", "secret", null),
        "/v1/things",
        Json.tree(List.of()),
        answer ->
            List.of(
                new Effect(
                    "Thing",
                    UUID.fromString(answer.path("id").asText()),
                    answer.path("version").asLong(),
                    null)),
        learnt::add);
  }
}
