package org.caspian.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.caspian.platform.access.TokenRefusals;
import org.caspian.platform.access.TokenVerifier;
import org.caspian.platform.rest.ProblemException;

/**
 * Lets only valid tokens through. What a token may do is the services' to judge, and they verify it
 * again.
 */
final class TokenCheck {

  private static final String SCHEME = "Bearer ";

  private final TokenVerifier verifier;
  private final WorkerExecutor workers;

  TokenCheck(TokenVerifier verifier, WorkerExecutor workers) {
    this.verifier = verifier;
    this.workers = workers;
  }

  /**
   * Verifies the request's token on a worker thread.
   *
   * @return fails with a {@link ProblemException}: 401 with the challenge of RFC 6750, or 503 as
   *     long as there are no keys
   */
  Future<Void> check(HttpServerRequest request) {
    List<String> credentials = request.headers().getAll("Authorization");
    if (credentials.size() != 1 || !isBearer(credentials.getFirst())) {
      return Future.failedFuture(TokenRefusals.noToken());
    }
    String token = credentials.getFirst().substring(SCHEME.length()).strip();
    return workers
        .executeBlocking(() -> verifier.verify(token), false)
        .<Void>mapEmpty()
        .recover(failure -> Future.failedFuture(TokenRefusals.of(failure)));
  }

  private static boolean isBearer(String credentials) {
    return credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }
}
