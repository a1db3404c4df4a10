package org.caspian.contracttests;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Calls at a fixed rate, one of each kind in turn, as callers send them who do not know of each
 * other: that an answer takes its time holds up no other call, and its time counts from the moment
 * at which the call was due.
 */
final class SteadyCalls implements AutoCloseable {

  private static final int STATUS_OF_NONE = 0;

  private final List<Call> calls;
  private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
  private final ScheduledExecutorService rate = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private int turn;

  /** Sends a request. */
  interface Sending {

    /**
     * The status of the answer.
     *
     * @throws AssertionError when the answer is not as it should be
     */
    int status() throws Exception;
  }

  /** A kind of calls. */
  record Call(String name, Sending sending) {}

  /**
   * What came of a call.
   *
   * @param due when it was to be sent, in nanoseconds of this machine
   * @param status 0 when there was no answer, or not one as it should be
   * @param trouble what there was instead; empty when all is well
   */
  record Outcome(String name, long due, Duration took, int status, String trouble) {

    boolean isSuccess() {
      return status / 100 == 2;
    }

    boolean wasDueAfter(long moment) {
      return due - moment >= 0;
    }

    boolean hadEndedBefore(long moment) {
      return due + took.toNanos() - moment < 0;
    }

    @Override
    public String toString() {
      return "%s: %d after %d ms %s".formatted(name, status, took.toMillis(), trouble);
    }
  }

  private SteadyCalls(List<Call> calls) {
    this.calls = calls;
  }

  /** Begins to call, so often a second; until it is closed. */
  static SteadyCalls at(int perSecond, Call... calls) {
    SteadyCalls steady = new SteadyCalls(Arrays.asList(calls));
    steady.rate.scheduleAtFixedRate(
        steady::next, 0, TimeUnit.SECONDS.toNanos(1) / perSecond, TimeUnit.NANOSECONDS);
    return steady;
  }

  private void next() {
    Call call = calls.get(turn++ % calls.size());
    long due = System.nanoTime();
    callers.submit(() -> outcomes.add(outcome(call, due)));
  }

  private static Outcome outcome(Call call, long due) {
    int status = STATUS_OF_NONE;
    String trouble = "";
    try {
      status = call.sending().status();
    } catch (Exception | AssertionError failure) {
      trouble = failure.toString();
    }
    return new Outcome(
        call.name(), due, Duration.ofNanos(System.nanoTime() - due), status, trouble);
  }

  /** What came of the calls that have ended by now. */
  List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  /** How often each status came, for messages. */
  static String summary(List<Outcome> outcomes) {
    return outcomes.stream()
        .collect(Collectors.groupingBy(Outcome::status, Collectors.counting()))
        .toString();
  }

  /** What a share of them does not exceed. */
  static Duration quantile(List<Outcome> outcomes, double share) {
    List<Duration> sorted = outcomes.stream().map(Outcome::took).sorted().toList();
    int index = (int) Math.ceil(share * sorted.size()) - 1;
    return sorted.get(Math.clamp(index, 0, sorted.size() - 1));
  }

  /** Ends; comes back when every call has its answer. */
  @Override
  public void close() {
    rate.close();
    callers.close();
  }
}
