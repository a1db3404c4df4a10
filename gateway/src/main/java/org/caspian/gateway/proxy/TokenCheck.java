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
  private final VerifiedTokens verified;

  TokenCheck(TokenVerifier verifier, WorkerExecutor workers, VerifiedTokens verified) {
    this.verifier = verifier;
    this.workers = workers;
    this.verified = verified;
  }

  /**
   * Verifies the request's token, on a worker thread unless it was verified a moment ago.
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
    if (verified.contains(token)) {
      return Future.succeededFuture();
    }
    return workers
        .executeBlocking(() -> verifier.verify(token), false)
        .onSuccess(valid -> verified.add(token, valid))
        .<Void>mapEmpty()
        .recover(failure -> Future.failedFuture(TokenRefusals.of(failure)));
  }

  private static boolean isBearer(String credentials) {
    return credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }
}
