package org.caspian.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import org.caspian.platform.access.AccessToken;
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
   * @return what the token says; fails with a {@link ProblemException}: 401 with the challenge of
   *     RFC 6750, or 503 as long as there are no keys
   */
  Future<AccessToken> check(HttpServerRequest request) {
    List<String> credentials = request.headers().getAll("Authorization");
    Optional<String> token =
        credentials.size() == 1 ? BearerToken.of(credentials.getFirst()) : Optional.empty();
    if (token.isEmpty()) {
      return Future.failedFuture(TokenRefusals.noToken());
    }
    Optional<AccessToken> known = verifier.verifiedLately(token.get());
    if (known.isPresent()) {
      return Future.succeededFuture(known.get());
    }
    return workers
        .executeBlocking(() -> verifier.verify(token.get()), false)
        .recover(failure -> Future.failedFuture(TokenRefusals.of(failure)));
  }
}
