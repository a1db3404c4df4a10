package org.caspian.bench.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.caspian.bench.platform.Platform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing can be done to a platform that was never started. */
class AFaultThatDoesNotComeTest {

  private static final Fault DEATH = fault(FaultKind.KILL, "members");
  private static final Fault DEATH_OF_THE_OTHER = fault(FaultKind.KILL, "members-2");
  private static final Fault CUT = fault(FaultKind.CONNECTIONS_CUT, "");

  @TempDir private Path folder;

  private final Timeline timeline = new Timeline(new PrintStream(OutputStream.nullOutputStream()));
  private Injector injector;

  @BeforeEach
  void make() {
    Platform platform = new Platform(folder, folder.resolve("platform"), 2, System.out);
    Topics topics = new Topics("127.0.0.1:1");
    KeyExchange keys = new KeyExchange(new Api(List.of()), null);
    injector =
        new Injector(platform, topics, new Poison(topics), keys, timeline, new Troubles(), 1);
  }

  @Test
  void hasASecondChance() {
    follow(DEATH);

    assertEquals(
        2,
        timeline.lines().stream().filter(line -> line.contains("KILL members went wrong")).count());
  }

  @Test
  void isMissing() {
    follow(DEATH, CUT);

    assertEquals(List.of("KILL members", "CONNECTIONS_CUT"), injector.missing());
  }

  @Test
  void isMissingOnceHoweverOftenItWasPlanned() {
    follow(DEATH, DEATH_OF_THE_OTHER);

    assertEquals(List.of("KILL members"), injector.missing());
  }

  @Test
  void isNotMissedWhereItWasNotPlanned() {
    follow();

    assertEquals(List.of(), injector.missing());
  }

  private void follow(Fault... faults) {
    injector.start(new FaultPlan(List.of(faults)));
    injector.end();
    injector.tryAgain();
  }

  private static Fault fault(FaultKind kind, String target) {
    return new Fault(Duration.ZERO, kind, target, Duration.ZERO);
  }
}
