package org.caspian.bench.input;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Caller;

/** One run against a platform that somebody else has started. */
final class InputRun {

  private static final int WORKERS = 4;

  private static final int PROGRESS = 5_000;

  /** Slow ones of each service: about as many as it works on at once. */
  static final int SLOW = 24;

  /**
   * What even a right request is refused by, because a time has to pass that no run waits for: a
   * member has thirty days for its reply to a proposal. Bad values come before that.
   */
  private static final Map<String, String> TOO_EARLY =
      Map.of("suspensionProposalSuspend", "reply-window-open");

  private static final Duration SLOW_PACE = Duration.ofSeconds(1);
  private static final Duration SLOW_PATIENCE = Duration.ofSeconds(45);

  private final URI gateway;
  private final Duration patience;
  private final PrintStream out;
  private final Document document;
  private final Tokens tokens = new Tokens();
  private final Ledger ledger = new Ledger();
  private final Tally tally = new Tally();
  private final Generator generator;
  private final Stage stage;
  private final Recipes recipes;
  private final Judge judge;

  /**
   * A run.
   *
   * @param patience how long an answer may take
   */
  InputRun(
      URI gateway,
      Caller secretariat,
      Document document,
      ProblemCodes codes,
      Duration patience,
      PrintStream out) {
    this.gateway = gateway;
    this.patience = patience;
    this.out = out;
    this.document = document;
    this.generator = new Generator(document);
    this.stage = new Stage(generator, secretariat);
    this.recipes = new Recipes(generator, stage);
    this.judge = new Judge(codes, new Objections(new Schemas(document)));
  }

  Ledger ledger() {
    return ledger;
  }

  Tally tally() {
    return tally;
  }

  /**
   * Sends bad input to every operation, and judges the answers.
   *
   * @param requests about how many; 0 for the whole catalogue
   * @param slowAtOnce how many send slowly to each service at a time meanwhile, each for up to 45
   *     s; 0 if nobody does
   * @return how long the requests took
   */
  Duration run(long seed, int requests, int slowAtOnce) {
    try (Desk desk = desk()) {
      Lists lists = new Lists(document, desk, ledger);
      lists.begin(stage.secretariat());
      stage.set(desk);
      Random random = new Random(seed);
      List<Sample> samples = rightSamples(desk);
      Plan plan = Plan.of(samples, requests, random);
      tally.planned(plan.coverage());
      out.printf(
          "  %d operations, %d requests, %s%n",
          document.operations().size(), plan.requests(), plan.coverage());
      Instant began = Instant.now();
      try (SlowBodies slowly =
          new SlowBodies(gateway, judge, tally, ledger, SLOW_PACE, SLOW_PATIENCE, slowAtOnce)) {
        if (slowAtOnce > 0) {
          slowly.begin(SlowBodies.ofEachService(samples, SLOW, random), desk);
        }
        send(plan.works());
      }
      Duration took = Duration.between(began, Instant.now());
      for (Caller caller : List.of(stage.secretariat(), stage.first(), stage.second())) {
        lists.check(caller, tally);
      }
      return took;
    }
  }

  private Desk desk() {
    return new Desk(gateway, tokens, ledger, patience);
  }

  private List<Sample> rightSamples(Desk desk) {
    List<Sample> samples = new ArrayList<>();
    for (Operation operation : document.operations()) {
      Sample sample = recipes.sample(operation, desk);
      samples.add(sample);
      isRight(desk, sample);
    }
    return samples;
  }

  /** Bad values go no deeper than the right request does. */
  private void isRight(Desk desk, Sample sample) {
    String mark = ledger.next();
    Request request = sample.marked(desk.bearer(sample.caller()), mark).request();
    Reply reply = desk.send(request);
    note(sample, mark, Mutation.NONE, reply);
    if (!reply.isSuccess() && !isTooEarly(sample.operation(), reply)) {
      tally.found(
          new Finding(
              Property.NOT_REACHED,
              sample.operation().toString(),
              "",
              "",
              reply.status() + " " + reply.text(),
              Mutations.readable(request.with("Authorization", "…").bytes("gateway"), 2_000)));
    }
  }

  private static boolean isTooEarly(Operation operation, Reply reply) {
    String code = TOO_EARLY.get(operation.id());
    return code != null && code.equals(reply.code());
  }

  private void note(Sample sample, String mark, Mutation mutation, Reply reply) {
    if (sample.operation().isWrite()) {
      ledger.note(
          mark,
          "%s, %s: %s".formatted(sample.operation(), mutation.place(), mutation.what()),
          reply);
    }
  }

  private void send(List<Plan.Work> works) {
    Queue<Plan.Work> queue = new ConcurrentLinkedQueue<>(works);
    try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
      List<Future<Void>> ends = new ArrayList<>();
      for (int worker = 0; worker < WORKERS; worker++) {
        ends.add(workers.submit(work(queue)));
      }
      for (Future<Void> end : ends) {
        end.get();
      }
    } catch (ExecutionException failure) {
      throw new BenchException("A worker could not go on", failure.getCause());
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted", interruption);
    }
  }

  private Callable<Void> work(Queue<Plan.Work> queue) {
    return () -> {
      try (Desk desk = desk()) {
        for (Plan.Work work = queue.poll(); work != null; work = queue.poll()) {
          doWork(desk, work);
        }
      } catch (RuntimeException failure) {
        queue.clear();
        throw failure;
      }
      return null;
    };
  }

  private void doWork(Desk desk, Plan.Work work) {
    Watched watched = null;
    Mutation last = Mutation.NONE;
    for (Mutation mutation : work.mutations()) {
      if (watched == null) {
        watched = Watched.of(recipes.sample(work.operation(), desk), desk);
      }
      Sample sample = watched.sample();
      String mark = ledger.next();
      Request request = mutation.apply().apply(sample.marked(desk.bearer(sample.caller()), mark));
      Reply reply = desk.send(request);
      note(sample, mark, mutation, reply);
      tally.sent(work.operation(), mutation, request, reply);
      String after = " " + reply.headers().keySet() + ", after " + last.place() + " " + last.what();
      judge.judge(work.operation(), mutation, request, reply).stream()
          .map(finding -> finding.and(after))
          .forEach(tally::found);
      last = mutation;
      if (tally.requests() % PROGRESS == 0) {
        out.printf("  %d requests%n", tally.requests());
      }
      if (work.operation().isWrite() && !reply.isRefusal()) {
        watched = null;
      }
    }
    if (watched != null) {
      watched.check(desk, tally);
    }
  }

  /** A right request, with the version of what it is about. */
  private record Watched(Sample sample, long version) {

    static Watched of(Sample sample, Desk desk) {
      return new Watched(sample, version(sample, desk));
    }

    /** 0 where nothing is watched; -1 where it cannot be read. */
    private static long version(Sample sample, Desk desk) {
      if (sample.watched() == null) {
        return 0;
      }
      Reply reply =
          desk.send(
              Request.of("GET", sample.watched())
                  .and("Authorization", desk.bearer(sample.caller())));
      return reply.isSuccess() ? reply.json().path("version").asLong() : -1;
    }

    /** Nothing but refusals came: the object is as it was. */
    void check(Desk desk, Tally tally) {
      long now = version(sample, desk);
      if (now != version) {
        tally.found(
            new Finding(
                Property.STORED,
                sample.operation().toString(),
                "",
                sample.watched(),
                "version %d became %d, and every request was refused".formatted(version, now),
                ""));
      }
    }
  }
}
