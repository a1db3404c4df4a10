package org.caspian.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import org.caspian.platform.access.BearerToken;
import org.caspian.platform.access.TokenRefusals;
import org.caspian.platform.access.TokenVerifier;
import org.caspian.platform.rest.ProblemException;

/**
 * Lets only valid tokens through. What a token may do is the services' to judge, and they verify it
 * again.
 */
final class TokenCheck {

  private final TokenVerifier verifier;
  private final WorkerExecutor workers;

  TokenCheck(TokenVerifier verifier, WorkerExecutor workers) {
    this.verifier = verifier;
    this.workers = workers;
  }

  /**
   * Verifies the request's token, on a worker thread unless it was verified a moment ago.
   *
   * @return fails with a {@link ProblemException}: 401 with the challenge of RFC 6750, or 503 as
   *     long as there are no keys
   */
  Future<Void> check(HttpServerRequest request) {
    List<String> credentials = request.headers().getAll("Authorization");
    Optional<String> token =
        credentials.size() == 1 ? BearerToken.of(credentials.getFirst()) : Optional.empty();
    if (token.isEmpty()) {
      return Future.failedFuture(TokenRefusals.noToken());
    }
    if (verifier.verifiedLately(token.get()).isPresent()) {
      return Future.succeededFuture();
    }
    return workers
        .executeBlocking(() -> verifier.verify(token.get()), false)
        .<Void>mapEmpty()
        .recover(failure -> Future.failedFuture(TokenRefusals.of(failure)));
  }
}
