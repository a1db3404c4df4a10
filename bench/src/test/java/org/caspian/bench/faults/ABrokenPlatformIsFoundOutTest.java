package org.caspian.bench.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.caspian.bench.faults.check.Checker;
import org.caspian.bench.faults.check.Evidence;
import org.caspian.bench.faults.check.Evidence.Institution;
import org.caspian.bench.faults.check.Property;
import org.caspian.bench.faults.check.Violation;
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
  @Order(1)
  void whereNothingIsOnItsWayNoRelayIsKilledInMidBatch() {
    Timeline timeline = new Timeline(OUT);
    Topics topics = new Topics(platform.bootstrapServers());
    new Quiet(platform, topics, timeline).await(Set.of(), Duration.ofSeconds(30));
    List<ProcessHandle> before = processes();
    Injector injector =
        new Injector(
            platform,
            topics,
            new Poison(topics),
            new KeyExchange(new Api(platform.gateways()), null),
            timeline,
            new Troubles(),
            1);

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
  @Order(2)
  void aPlatformThatIsAsItShouldBeHasNoViolations() throws Exception {
    Report report = run.run(1, LENGTH, PLAN, Set.of());

    assertTrue(report.isClean(), told(report));
  }

  @Test
  @Order(3)
  void aCopyThatNamesAnotherSuccessorThanItsSourceIsFound() throws Exception {
    List<Institution> institutions = DatabaseEvidence.read(platform).institutions;
    // The run before has merged some.
    UUID institution =
        institutions.stream()
            .filter(each -> each.successor() == null)
            .findFirst()
            .orElseThrow()
            .id();
    UUID successor = institutions.getLast().id();

    List<Violation> found;
    nameSuccessor(institution, successor);
    try {
      found = copiesThatDiffer();
    } finally {
      nameSuccessor(institution, null);
    }

    assertEquals(List.of(institution.toString()), found.stream().map(Violation::object).toList());
    assertTrue(found.getFirst().what().contains("successor " + successor), found.toString());
    assertEquals(List.of(), copiesThatDiffer());
  }

  private static void nameSuccessor(UUID institution, UUID successor) throws SQLException {
    try (Connection connection = platform.connect("mobility");
        PreparedStatement statement =
            connection.prepareStatement(
                "update known_institution set successor_id = ? where id = ?")) {
      statement.setObject(1, successor, Types.OTHER);
      statement.setObject(2, institution);
      assertEquals(1, statement.executeUpdate());
    }
  }

  private static List<Violation> copiesThatDiffer() throws SQLException {
    DatabaseEvidence databases = DatabaseEvidence.read(platform);
    return Checker.check(
        List.of(),
        new Evidence(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            databases.institutions,
            databases.copies,
            List.of(),
            databases.listeners));
  }

  @Test
  @Order(4)
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
