package org.caspian.bench.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caspian.bench.input.Mutation.Part;
import org.caspian.bench.platform.BenchException;

/**
 * Callers that send a head, and then a byte of the body now and then, side by side with all others:
 * they must be refused or cut off in time, and keep nobody out meanwhile.
 */
final class SlowBodies implements AutoCloseable {

  static final Mutation SLOW =
      new Mutation("body", Kind.SLOW, "a byte a second", Part.BROKEN_HTTP, Sample::request);

  /** More than anybody waits for at this pace. */
  private static final int LENGTH = 10_000;

  private final Map<String, Semaphore> turns = new ConcurrentHashMap<>();
  private final int atOnce;
  private final URI gateway;
  private final Judge judge;
  private final Tally tally;
  private final Ledger ledger;
  private final Duration pace;
  private final Duration patience;
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> ends = new ArrayList<>();

  /**
   * Nobody sends yet.
   *
   * @param pace between two bytes
   * @param patience until a caller must have been refused
   * @param atOnce how many send to one service at a time; the others wait for their turn
   */
  SlowBodies(
      URI gateway,
      Judge judge,
      Tally tally,
      Ledger ledger,
      Duration pace,
      Duration patience,
      int atOnce) {
    this.gateway = gateway;
    this.judge = judge;
    this.tally = tally;
    this.ledger = ledger;
    this.pace = pace;
    this.patience = patience;
    this.atOnce = atOnce;
  }

  /**
   * Right requests to send slowly: so many of each service, over as many of its operations. What
   * they are about may have changed since: whoever is slow is refused before that counts.
   */
  static List<Sample> ofEachService(List<Sample> samples, int count, Random random) {
    List<Sample> shuffled =
        new ArrayList<>(samples.stream().filter(each -> each.operation().takesBody()).toList());
    Collections.shuffle(shuffled, random);
    SortedMap<String, List<Sample>> byService =
        shuffled.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.operation().scope(), TreeMap::new, Collectors.toList()));
    return byService.values().stream()
        .flatMap(each -> Stream.generate(() -> each).flatMap(List::stream).limit(count))
        .toList();
  }

  /** Begins to send right requests. */
  void begin(List<Sample> samples, Desk desk) {
    for (Sample sample : samples) {
      String mark = ledger.next();
      Request right = sample.marked(desk.bearer(sample.caller()), mark).request();
      ends.add(callers.submit(() -> send(sample.operation(), mark, padded(right))));
    }
  }

  /** With blanks behind it, which say nothing in JSON. */
  private static Request padded(Request request) {
    return request.body(new String(request.body(), UTF_8) + " ".repeat(LENGTH));
  }

  private void send(Operation operation, String mark, Request request) {
    Semaphore turn = turns.computeIfAbsent(operation.scope(), _ -> new Semaphore(atOnce));
    turn.acquireUninterruptibly();
    try (Wire wire = new Wire(gateway, patience)) {
      Reply reply = wire.sendSlowly(request, pace);
      ledger.note(mark, operation + ", slowly", reply);
      tally.sent(operation, SLOW, request, reply);
      judge.judge(operation, SLOW, request, reply).forEach(tally::found);
    } finally {
      turn.release();
    }
  }

  /** Waits until all are refused, or were not in time. */
  @Override
  public void close() {
    callers.close();
    for (Future<?> end : ends) {
      if (end.state() == Future.State.FAILED) {
        throw new BenchException("A slow caller could not go on", end.exceptionNow());
      }
    }
  }
}
