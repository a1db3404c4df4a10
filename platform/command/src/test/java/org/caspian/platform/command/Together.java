package org.caspian.platform.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does things at the same moment. */
final class Together {

  private Together() {}

  /** Runs the actions side by side, all from the same moment on; their results in order. */
  static <T> List<T> run(int times, IntFunction<T> action) {
    CyclicBarrier start = new CyclicBarrier(times);
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<Callable<T>> calls = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        calls.add(
            () -> {
              start.await();
              return action.apply(number);
            });
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
