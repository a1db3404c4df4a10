package org.caspian.bench.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.caspian.bench.faults.check.Property;
import org.caspian.bench.platform.Platform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Short runs on one platform: with nobody who writes, as it is, and broken in what it rests on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ABrokenPlatformIsFoundOutTest {

  private static final PrintStream OUT = System.out;
  private static final Duration LENGTH = Duration.ofSeconds(12);

  /** What is needed for a message to come twice, and a process that dies. */
  private static final FaultPlan PLAN =
      new FaultPlan(
          List.of(
              new Fault(Duration.ofSeconds(1), FaultKind.KILL, "members", Duration.ZERO),
              new Fault(Duration.ofSeconds(3), FaultKind.POISON, "", Duration.ZERO),
              new Fault(Duration.ofSeconds(4), FaultKind.REDELIVERY, "", Duration.ZERO),
              new Fault(Duration.ofSeconds(9), FaultKind.REDELIVERY, "", Duration.ZERO)));

  @TempDir private static Path folder;
  private static Platform platform;
  private static FaultRun run;

  @BeforeAll
  static void start() throws Exception {
    platform = new Platform(Path.of("..").toAbsolutePath(), folder.resolve("platform"), 1, OUT);
    platform.start();
    run = new FaultRun(platform, folder, OUT);
    run.prepare();
  }

  @AfterAll
  static void stop() {
    run.close();
    platform.stop();
  }

  @Test
  @Order(0)
  void whereNothingIsOnItsWayNoRelayIsKilledInMidBatch() {
    Timeline timeline = new Timeline(OUT);
    Topics topics = new Topics(platform.bootstrapServers());
    new Quiet(platform, topics, timeline).await(Set.of(), Duration.ofSeconds(30));
    List<ProcessHandle> before = processes();
    Injector injector = new Injector(platform, topics, new Poison(topics), timeline, 1);

    injector.start(
        new FaultPlan(
            List.of(new Fault(Duration.ZERO, FaultKind.RELAY_KILLED, "", Duration.ZERO))));
    injector.end();

    assertEquals(List.of("RELAY_KILLED"), injector.missing());
    assertEquals(before, processes());
  }

  private static List<ProcessHandle> processes() {
    return platform.services().stream()
        .map(service -> platform.stack().process(service).orElseThrow())
        .toList();
  }

  @Test
  @Order(1)
  void aPlatformThatIsAsItShouldBeHasNoViolations() throws Exception {
    Report report = run.run(1, LENGTH, PLAN, Set.of());

    assertTrue(report.isClean(), told(report));
  }

  @Test
  @Order(2)
  void messagesThatAreDroppedAndIdsThatAreForgottenAreFound() throws Exception {
    run.sabotage(Set.of(Sabotage.OUTBOX, Sabotage.INBOX));

    Report report = run.run(2, LENGTH, PLAN, Set.of(Sabotage.OUTBOX, Sabotage.INBOX));

    Map<Property, Long> counts = report.counts();
    Supplier<String> told = told(report);
    assertTrue(counts.get(Property.MESSAGES_LOST) > 0, told);
    assertTrue(counts.get(Property.HALF_DONE) > 0, told);
    assertTrue(counts.get(Property.MESSAGES_TWICE) > 0, told);
    assertEquals(0L, counts.get(Property.LOST_WRITES), told);
    assertTrue(report.violations().stream().noneMatch(one -> one.history().isEmpty()), told);
  }

  private static Supplier<String> told(Report report) {
    return () -> String.join("\n", report.table()) + "\n" + report.violations();
  }
}
