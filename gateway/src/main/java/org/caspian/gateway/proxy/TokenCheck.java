package org.caspian.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.caspian.platform.access.InvalidTokenException;
import org.caspian.platform.access.TokenVerifier;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

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
   * @return fails with a {@link ProblemException} of type {@link Problems#UNAUTHORIZED} that
   *     carries the challenge of RFC 6750
   */
  Future<Void> check(HttpServerRequest request) {
    List<String> credentials = request.headers().getAll("Authorization");
    if (credentials.isEmpty() || !isBearer(credentials.getFirst())) {
      // RFC 6750, 3.1: who did not try to authenticate is told no error.
      return Future.failedFuture(unauthorized("The request carries no access token.", "Bearer"));
    }
    if (credentials.size() > 1) {
      return Future.failedFuture(invalid("The request carries more than one Authorization."));
    }
    String token = credentials.getFirst().substring(SCHEME.length()).strip();
    return workers.executeBlocking(() -> verify(token), false);
  }

  private Void verify(String token) {
    try {
      verifier.verify(token);
      return null;
    } catch (InvalidTokenException e) {
      throw invalid(e.getMessage());
    }
  }

  private static boolean isBearer(String credentials) {
    return credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  private static ProblemException invalid(String reason) {
    String quotable = reason.replace('"', '\'').replace("\\", "");
    return unauthorized(
        reason, "Bearer error=\"invalid_token\", error_description=\"" + quotable + '"');
  }

  private static ProblemException unauthorized(String detail, String challenge) {
    return new ProblemException(Problems.UNAUTHORIZED, detail)
        .header("WWW-Authenticate", challenge);
  }
}
