package org.caspian.bench.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Pause;
import org.caspian.bench.platform.Rows;

/**
 * How fast an outbox is emptied that has filled up, as after an hour without a broker: many
 * messages are committed at once, each of another institution, and the time counts from that commit
 * to the commit that marks the last as published. All consumers take them in meanwhile.
 */
final class Drain {

  private static final int MESSAGES = 50_000;
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration QUIET = Duration.ofSeconds(1);
  private static final String SECONDS =
      """
      select extract(epoch from max(pg_xact_commit_timestamp(o.xmin))
          - max(pg_xact_commit_timestamp(s.xmin)))
      from outbox o join bench_sent s using (message_id) where s.batch = '%s'
      """;

  private final Scene scene;

  Drain(Scene scene) {
    this.scene = scene;
  }

  List<Figure> measure() {
    Messages messages = Messages.like(scene.platform());
    List<Double> rates = new ArrayList<>();
    try (Connection sender = scene.platform().connect(Messages.SENDER)) {
      for (int round = 0; round <= scene.settings().rounds(); round++) {
        double rate = drain(sender, messages);
        // The first is the warm-up.
        if (round > 0) {
          rates.add(rate);
        }
        scene.rounds().out().printf("  outbox drained at %,.0f/s%n", rate);
        awaitQuiet();
      }
    } catch (SQLException failure) {
      throw new BenchException("The outbox cannot be filled", failure);
    }
    return List.of(
        Figure.of(
                Part.DRAIN, "outbox drained, %,d messages".formatted(MESSAGES), "messages/s", rates)
            .aimingAt(Aim.atLeast(5_000)));
  }

  private double drain(Connection sender, Messages messages) throws SQLException {
    UUID batch = messages.sendMany(sender, MESSAGES);
    Messages.wake(sender);
    await(
        "the outbox is not emptied",
        () ->
            Rows.of(
                    sender,
                    "select exists (select 1 from outbox where published_at is null)",
                    row -> !row.getBoolean(1))
                .getFirst());
    return MESSAGES / Rows.of(sender, SECONDS.formatted(batch), row -> row.getDouble(1)).getFirst();
  }

  /** Until nobody takes anything in any more: the next round is not to be slowed by this one. */
  private void awaitQuiet() throws SQLException {
    long[] before = {-1};
    await(
        "messages are taken in without an end",
        () -> {
          Pause.of(QUIET);
          long now = 0;
          for (String service : scene.platform().services()) {
            try (Connection connection = scene.platform().connect(service)) {
              now +=
                  Rows.of(connection, "select count(*) from inbox", row -> row.getLong(1))
                      .getFirst();
            }
          }
          boolean quiet = now == before[0];
          before[0] = now;
          return quiet;
        });
  }

  private interface Condition {
    boolean holds() throws SQLException;
  }

  private static void await(String otherwise, Condition condition) throws SQLException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > deadline) {
        throw new BenchException("After %d s %s".formatted(PATIENCE.toSeconds(), otherwise));
      }
      Pause.of(POLL);
    }
  }
}
