package org.caspian.bench.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.caspian.bench.faults.Troubles.WithoutKafka;
import org.caspian.bench.faults.check.Property;
import org.caspian.bench.faults.check.Violation;
import org.caspian.bench.faults.check.Write;
import org.caspian.bench.faults.check.Write.Outcome;
import org.caspian.bench.platform.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  private static final Violation VIOLATION = new Violation(Property.ORDER, "", "out of order");

  @TempDir private Path folder;

  @Test
  void isCleanWhenAllHoldsAndEveryPlannedFaultCame() {
    Report report = report(List.of(), List.of());

    assertTrue(report.isClean());
    assertEquals("All holds", report.verdict());
  }

  @Test
  void isNotCleanWhenSomethingDoesNotHold() {
    Report report = report(List.of(VIOLATION), List.of());

    assertFalse(report.isClean());
    assertEquals("Something does not hold", report.verdict());
  }

  @Test
  void isNotCleanWhenAPlannedFaultDidNotCome() {
    Report report = report(List.of(), List.of("POISON"));

    assertFalse(report.isClean());
    assertTrue(report.verdict().contains("POISON"), report.verdict());
  }

  @Test
  void namesThePlannedFaultsThatDidNotComeInBothOfItsFiles() throws IOException {
    report(List.of(), List.of("KILL events", "POISON")).write(folder);

    String markdown = Files.readString(folder.resolve("report.md"));
    assertTrue(markdown.contains("| planned faults and writes that did not come | 2 |"), markdown);
    assertTrue(markdown.contains("[KILL events, POISON]"), markdown);
    assertEquals(
        Json.tree(List.of("KILL events", "POISON")),
        Json.parse(Files.readString(folder.resolve("report.json"))).path("missing"));
  }

  @Test
  void tellsWhatWritesWereToldWhileKafkaWasAway() {
    String summary = report(List.of(), List.of()).summary();

    assertTrue(
        summary.endsWith(
            "; 40 writes while nothing but Kafka was away, 1 of them refused with 5xx, 2 not answered"),
        summary);
  }

  @Test
  void countsThePlannedFaultsThatDidNotComeInTheTableOfTheConsole() {
    List<String> table = report(List.of(), List.of("POISON")).table();

    assertTrue(
        table.stream()
            .anyMatch(line -> line.matches(" *planned faults and writes that did not come +1")),
        table.toString());
  }

  @Test
  void missesWhatTheRunIsForWhereNobodyWasToldThatItHappened() {
    List<Write> writes =
        List.of(
            write("importing 3 institutions", Outcome.ACKNOWLEDGED),
            write("suspending an institution", Outcome.ACKNOWLEDGED),
            write("proposing an agreement", Outcome.ACKNOWLEDGED),
            write("approving an agreement", Outcome.ACKNOWLEDGED),
            write("nominating", Outcome.REFUSED),
            write("registering a person", Outcome.ACKNOWLEDGED),
            write("withdrawing a nomination", Outcome.UNCLEAR),
            write("withdrawing a registration", Outcome.ACKNOWLEDGED));

    assertEquals(
        List.of("nominating", "withdrawing a nomination"), Report.neverAcknowledged(writes));
  }

  private static Write write(String operation, Outcome outcome) {
    return new Write(
        operation,
        "client",
        operation,
        "/v1",
        Instant.EPOCH,
        Instant.EPOCH,
        outcome,
        0,
        null,
        1,
        0,
        List.of());
  }

  private static Report report(List<Violation> violations, List<String> missing) {
    return new Report(
        Instant.EPOCH,
        1,
        120,
        2,
        List.of(),
        Map.of(),
        0,
        Map.of(),
        0,
        1.5,
        Report.counts(violations),
        missing,
        new WithoutKafka(40, 1, 2),
        List.of(),
        List.of());
  }
}
