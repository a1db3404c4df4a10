package org.caspian.gateway.limit;

import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import org.caspian.platform.rest.ProblemException;

/**
 * Where a caller stands with its limits, after a request was counted. It is told of that limit, the
 * client's or the institution's, of which less is left.
 *
 * @param isAllowed whether the request is within them
 * @param policy {@code RateLimit-Policy}: both limits, as this gateway grants them
 * @param limit {@code RateLimit}: what is left of the nearer one
 * @param pause until the next request is allowed, in whole seconds; zero for one that is
 * @param words of a refusal, for people
 */
public record Standing(
    boolean isAllowed, String policy, String limit, Duration pause, String words) {

  /** Tells the caller by header fields (draft-ietf-httpapi-ratelimit-headers-10). */
  public void tell(HttpServerResponse response) {
    response.putHeader("RateLimit-Policy", policy).putHeader("RateLimit", limit);
  }

  /** The answer to a request that is not allowed; the fields that {@link #tell} sets go with it. */
  public ProblemException refusal() {
    return new ProblemException(LimitProblems.RATE_LIMITED, words)
        .header("Retry-After", Long.toString(pause.toSeconds()));
  }
}
