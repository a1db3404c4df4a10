package org.caspian.platform.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls that are made at one moment. */
public final class Parallel {

  private Parallel() {}

  /**
   * Sends all of them at once, each from a thread of its own.
   *
   * @param requests the requests
   * @param <T> what is answered
   * @return the answers, in the order of the requests
   */
  public static <T> List<T> send(List<Callable<T>> requests) {
    CountDownLatch together = new CountDownLatch(requests.size());
    try (ExecutorService threads = Executors.newFixedThreadPool(requests.size())) {
      List<Future<T>> sent = new ArrayList<>();
      for (Callable<T> request : requests) {
        sent.add(
            threads.submit(
                () -> {
                  together.countDown();
                  together.await();
                  return request.call();
                }));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : sent) {
        answers.add(answer.get());
      }
      return answers;
    } catch (Exception e) {
      throw new IllegalStateException("a request was not answered", e);
    }
  }
}
