package org.caspian.bench.load;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caspian.bench.platform.BenchException;

/**
 * Some who are looked at while another works beside them.
 *
 * @param looked whose sample it is
 * @param beside the other one
 * @param isRefused whether the other one asks for what it does not get; if not, its failures are
 *     failures of the run
 */
record Beside(String name, Subject looked, Subject beside, boolean isRefused) implements Subject {

  @Override
  public Sample measure(Duration length) {
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<Sample> working = thread.submit(() -> beside.measure(length));
      Sample sample = looked.measure(length);
      Sample other = working.get();
      if (isRefused && other.failures() == 0) {
        throw new BenchException(name + ": nothing was refused");
      }
      return isRefused || other.failures() == 0 ? sample : both(sample, other);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted while measuring " + name, interruption);
    } catch (ExecutionException failure) {
      throw new BenchException("Could not measure " + name, failure.getCause());
    }
  }

  private static Sample both(Sample sample, Sample other) {
    return new Sample(
        sample.perSecond(),
        sample.p50(),
        sample.p99(),
        sample.failures() + other.failures(),
        sample.failure().isEmpty() ? other.failure() : sample.failure());
  }
}
