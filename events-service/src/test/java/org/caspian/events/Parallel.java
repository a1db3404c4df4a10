package org.caspian.events;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Requests that are sent at one moment. */
public final class Parallel {

  private Parallel() {}

  /** The answers, in the order of the requests. */
  public static List<Response> send(List<Callable<Response>> requests) {
    CountDownLatch together = new CountDownLatch(requests.size());
    try (ExecutorService threads = Executors.newFixedThreadPool(requests.size())) {
      List<Future<Response>> sent = new ArrayList<>();
      for (Callable<Response> request : requests) {
        sent.add(
            threads.submit(
                () -> {
                  together.countDown();
                  together.await();
                  return request.call();
                }));
      }
      List<Response> answers = new ArrayList<>();
      for (Future<Response> answer : sent) {
        answers.add(answer.get());
      }
      return answers;
    } catch (Exception e) {
      throw new IllegalStateException("a request was not answered", e);
    }
  }
}
