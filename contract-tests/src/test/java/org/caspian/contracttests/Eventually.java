package org.caspian.contracttests;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** What one service tells another arrives a moment later. */
final class Eventually {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Eventually() {}

  /** Asks again and again until the answer is as it should be, and returns that answer. */
  static Response answered(Supplier<Response> question, Predicate<Response> isThere) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(question::get, isThere);
  }
}
