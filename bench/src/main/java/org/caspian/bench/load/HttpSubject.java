package org.caspian.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.caspian.bench.platform.BenchException;

/**
 * A server that is asked over a few connections, each with a thread of its own. Both sides of a
 * ratio are asked by this same client, so that what it costs is in both.
 *
 * @param port where it listens on this machine
 * @param requests what it is asked
 * @param connections how many there are
 * @param pace when requests are due
 */
record HttpSubject(String name, int port, Requests requests, int connections, Supplier<Pace> pace)
    implements Subject {

  /** One that is asked as fast as it answers. */
  static HttpSubject asFastAsItCan(String name, int port, Requests requests, int connections) {
    return new HttpSubject(name, port, requests, connections, Pace::unlimited);
  }

  /** The same at a fixed rate. */
  HttpSubject at(double perSecond) {
    return new HttpSubject(name, port, requests, connections, () -> Pace.of(perSecond));
  }

  /** What one connection has seen. */
  private static final class Seen {
    private final Latencies latencies = new Latencies();
    private long failures;
    private String failure = "";

    void fail(String what) {
      if (failures++ == 0) {
        failure = what;
      }
    }
  }

  @Override
  public Sample measure(Duration length) {
    long end = System.nanoTime() + length.toNanos();
    Pace common = pace.get();
    try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      List<Future<Seen>> running = new ArrayList<>();
      for (int each = 0; each < connections; each++) {
        running.add(threads.submit(() -> ask(common, end)));
      }
      Seen all = new Seen();
      for (Future<Seen> each : running) {
        Seen seen = each.get();
        all.latencies.addAll(seen.latencies);
        all.failures += seen.failures;
        all.failure = all.failure.isEmpty() ? seen.failure : all.failure;
      }
      return Sample.of(all.latencies, length.toNanos() / 1e9, all.failures, all.failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted while asking " + name, interruption);
    } catch (ExecutionException failure) {
      throw new BenchException("Could not ask " + name, failure.getCause());
    }
  }

  private Seen ask(Pace common, long end) {
    Seen seen = new Seen();
    try (Line line = new Line(port)) {
      while (true) {
        long due = common.next();
        if (due >= end) {
          return seen;
        }
        Pace.await(due);
        try {
          int status = line.send(requests.next());
          if (status / 100 == 2) {
            seen.latencies.add(System.nanoTime() - due);
          } else {
            seen.fail("%d %s".formatted(status, line.excerpt()));
          }
        } catch (IOException failure) {
          seen.fail(failure.toString());
        }
      }
    }
  }
}
