package org.caspian.bench.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Pause;

/** Workers that write all the time, side by side, with a short rest between two writes. */
final class Load {

  private static final int WORKERS = 6;
  private static final int LONGEST_REST_MILLIS = 250;

  private final Writer writer;
  private final Mix mix;
  private final long seed;
  private final ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
  private final List<Future<?>> workers = new ArrayList<>();
  private volatile boolean running = true;

  Load(Writer writer, Mix mix, long seed) {
    this.writer = writer;
    this.mix = mix;
    this.seed = seed;
  }

  void start() {
    for (int worker = 0; worker < WORKERS; worker++) {
      Random random = new Random(seed * 31 + worker);
      workers.add(threads.submit(() -> work(random)));
    }
  }

  private void work(Random random) {
    while (running) {
      writer.write(mix.next(random), random);
      Pause.of(Duration.ofMillis(random.nextInt(LONGEST_REST_MILLIS)));
    }
  }

  /** No new writes; those that are not clear yet go on. */
  void end() {
    running = false;
  }

  /** Waits until every write is clear, or given up. */
  void awaitEnd() {
    for (Future<?> worker : workers) {
      try {
        worker.get();
      } catch (InterruptedException interruption) {
        Thread.currentThread().interrupt();
        throw new BenchException("Interrupted", interruption);
      } catch (ExecutionException failure) {
        throw new BenchException("A worker failed: " + failure.getCause(), failure);
      }
    }
    threads.shutdown();
  }
}
