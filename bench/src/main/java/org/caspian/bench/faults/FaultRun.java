package org.caspian.bench.faults;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caspian.bench.faults.check.Checker;
import org.caspian.bench.faults.check.Evidence;
import org.caspian.bench.faults.check.Property;
import org.caspian.bench.faults.check.Violation;
import org.caspian.bench.faults.check.Write;
import org.caspian.bench.platform.Caller;
import org.caspian.bench.platform.Pause;
import org.caspian.bench.platform.Platform;
import org.caspian.stack.Stack;

/**
 * One run: writes while faults happen, heals, waits for quiet, and holds what callers were told
 * against what there is. Its platform is started by somebody else and may have had a run before.
 */
final class FaultRun implements AutoCloseable {

  private static final Duration UNTIL_CLEAR = Duration.ofSeconds(90);
  private static final Duration UNTIL_QUIET = Duration.ofSeconds(240);

  private final Platform platform;
  private final Journal journal;
  private final Timeline timeline;
  private final Topics topics;
  private final Poison poison;
  private final Api api;
  private final World world = new World();
  private final Caller secretariat;
  private final Acts acts;
  private final GovernanceActs governance;

  FaultRun(Platform platform, Path folder, PrintStream out) throws SQLException {
    this.platform = platform;
    this.journal = new Journal(folder.resolve("journal.jsonl"));
    this.timeline = new Timeline(out);
    this.topics = new Topics(platform.bootstrapServers());
    this.poison = new Poison(topics);
    this.api = new Api(platform.gateways());
    this.secretariat =
        new Caller(Stack.SECRETARIAT_CLIENT, platform.stack().secretariatSecret(), null);
    this.acts = new Acts(world, secretariat);
    this.governance = new GovernanceActs(world, secretariat);
    world.callers.put(secretariat.clientId(), secretariat);
    InboxWatch.install(platform);
  }

  /** Makes what the writes are about; nothing is broken yet. */
  void prepare() {
    Writer writer = new Writer(api, journal);
    writer.giveUpAfter(UNTIL_CLEAR);
    new Prologue(world, acts, governance, writer).play();
    writer.settle();
    timeline.say("institutions, clients and what they write about are made");
  }

  /** Breaks the platform for good. */
  void sabotage(Set<Sabotage> acts) throws SQLException {
    Sabotage.commit(acts, platform);
    acts.forEach(act -> timeline.say("broken on purpose: " + act));
  }

  /**
   * Writes, with the faults of a plan, and judges.
   *
   * @param length how long it writes at least; where the machine is too slow for all kinds of
   *     faults in this time, it goes on until each has come
   * @param sabotage what was broken before, for the report
   */
  Report run(long seed, Duration length, FaultPlan plan, Set<Sabotage> sabotage)
      throws SQLException {
    Instant began = Instant.now();
    Writer writer = new Writer(api, journal);
    Load load = new Load(writer, new Mix(world, acts, governance), seed);
    Troubles troubles = new Troubles();
    Injector injector =
        new Injector(
            platform, topics, poison, new KeyExchange(api, secretariat), timeline, troubles, seed);
    Healing healing = new Healing(platform, timeline);
    timeline.begin();
    load.start();
    injector.start(plan);
    try {
      Pause.of(length);
      injector.end();
      if (!injector.missing().isEmpty()) {
        // What could not be started at a bad moment, nobody has started since.
        healing.run();
        injector.tryAgain();
      }
    } finally {
      load.end();
      injector.thaw();
    }
    timeline.say("healing");
    Duration written = timeline.now();
    healing.run();
    long healed = System.nanoTime();
    writer.giveUpAfter(UNTIL_CLEAR);
    load.awaitEnd();
    Quiet quiet = new Quiet(platform, topics, timeline);
    List<String> unrest = quiet.await(poison.keys(), UNTIL_QUIET);
    int settled = writer.settle();
    if (settled > 0) {
      timeline.say("%d writes that were refused in doubt are asked for again".formatted(settled));
      unrest = quiet.await(poison.keys(), UNTIL_QUIET);
    }
    double secondsToQuiet = (System.nanoTime() - healed) / 1e9;
    timeline.say(unrest.isEmpty() ? "all is quiet" : "not quiet: " + unrest);
    return judge(
        began, seed, written, sabotage, injector.missing(), troubles, unrest, secondsToQuiet);
  }

  private Report judge(
      Instant began,
      long seed,
      Duration written,
      Set<Sabotage> sabotage,
      List<String> missing,
      Troubles troubles,
      List<String> unrest,
      double secondsToQuiet)
      throws SQLException {
    List<Write> writes = journal.writes();
    Evidence evidence =
        new Investigation(platform, topics, api, world, secretariat).evidence(writes, poison);
    List<Violation> violations = new ArrayList<>(Checker.check(writes, evidence));
    unrest.forEach(what -> violations.add(new Violation(Property.UNREST, "", what)));
    api.refusedTokens()
        .forEach(what -> violations.add(new Violation(Property.TOKENS_REFUSED, "", what)));
    return new Report(
        began,
        seed,
        written.toSeconds(),
        Runtime.getRuntime().availableProcessors(),
        List.copyOf(sabotage),
        Report.outcomes(writes),
        Report.repeats(writes),
        api.statuses(),
        evidence.outbox().size(),
        secondsToQuiet,
        Report.counts(violations),
        Stream.concat(missing.stream(), Report.neverAcknowledged(writes).stream()).toList(),
        troubles.withoutKafka(api.writes()),
        timeline.lines(),
        Report.told(violations, new Dossier(writes, evidence)));
  }

  @Override
  public void close() {
    journal.close();
  }
}
