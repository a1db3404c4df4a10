package org.caspian.bench.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.caspian.bench.platform.Caller;
import org.caspian.bench.platform.Platform;
import org.caspian.stack.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A short run on a platform whose database of members is broken on purpose. The service knows
 * nothing of it, and has no switch for it.
 */
class AHalfDoneWriteIsFoundOutTest {

  private static final PrintStream OUT = System.out;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Some changes commit without their entry in the history. */
  private static final String DROPS_HISTORY =
      """
      create schema bench;
      create sequence bench.entries;
      create function bench.drop_entry() returns trigger language plpgsql security definer as $$
      begin
        if nextval('bench.entries') % 3 = 0 then
          delete from public.history where id = new.id;
        end if;
        return null;
      end $$;
      create trigger bench_drop_entry after insert on history
        for each row execute function bench.drop_entry();
      """;

  /** As if a request that was refused had not been rolled back; this entry is not dropped. */
  private static final String LEAVES_SOMETHING =
      """
      drop trigger bench_drop_entry on history;
      insert into history (id, root_type, root_id, at, client_id, acting_person, command, changes)
      values (gen_random_uuid(), 'institution', gen_random_uuid(), now(), 'x', '%s', 'create', '{}')
      """;

  @TempDir private static Path folder;
  private static Platform platform;
  private static String refused;
  private static Report report;

  @BeforeAll
  static void runOnABrokenPlatform() throws SQLException {
    platform = new Platform(Path.of("..").toAbsolutePath(), folder.resolve("platform"), 1, OUT);
    platform.start();
    URI gateway = platform.gateways().getFirst();
    Caller secretariat =
        new Caller(Stack.SECRETARIAT_CLIENT, platform.stack().secretariatSecret(), null);
    InputRun run =
        new InputRun(
            gateway,
            secretariat,
            InputBench.document(gateway),
            ProblemCodes.released(),
            PATIENCE,
            OUT);
    Tables tables = new Tables(platform, run.ledger());
    tables.begin();
    inMembers(DROPS_HISTORY);
    Duration took = run.run(1, 300, 0);
    refused = run.ledger().next();
    run.ledger().note(refused, "a write", new Reply(409, Map.of(), new byte[0], null));
    inMembers(LEAVES_SOMETHING.formatted(refused));
    tables.check(run.tally());
    report = Report.of(Instant.now(), 1, took.toMillis() / 1e3, run.tally());
  }

  @AfterAll
  static void stop() {
    platform.stop();
  }

  @Test
  void whereARowHasNoEntryInTheHistory() {
    assertTrue(
        found(Property.STORED).stream()
            .anyMatch(
                one ->
                    one.operation().startsWith("members.")
                        && one.what().equals("a row without history")),
        () -> report.findings().toString());
  }

  @Test
  void whereARefusedRequestHasOne() {
    assertEquals(
        List.of("members.history"),
        found(Property.STORED).stream()
            .filter(one -> one.what().equals(refused))
            .map(Finding::operation)
            .toList());
  }

  @Test
  void whereNothingIsLeftOfAnAcknowledgedOne() {
    assertTrue(report.counts().get(Property.LOST) > 0, () -> report.table().toString());
  }

  /** What is sound in the same run is not suspected. */
  @Test
  void andNothingElse() {
    assertTrue(
        found(Property.STORED).stream().allMatch(one -> one.operation().startsWith("members.")),
        () -> report.findings().toString());
    report
        .counts()
        .forEach(
            (property, count) -> {
              if (property != Property.STORED && property != Property.LOST) {
                assertEquals(0, count, () -> property + ": " + report.findings());
              }
            });
  }

  private static List<Finding> found(Property property) {
    return report.findings().stream().filter(one -> one.property() == property).toList();
  }

  private static void inMembers(String sql) throws SQLException {
    try (Connection connection = platform.connect("members");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
