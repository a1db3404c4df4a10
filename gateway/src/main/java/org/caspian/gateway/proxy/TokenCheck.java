package org.caspian.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.caspian.platform.access.AccessToken;
import org.caspian.platform.access.DpopProof;
import org.caspian.platform.access.DpopProofs;
import org.caspian.platform.access.InvalidProofException;
import org.caspian.platform.access.InvalidTokenException;
import org.caspian.platform.access.PresentedToken;
import org.caspian.platform.access.TokenRefusals;
import org.caspian.platform.access.TokenVerifier;
import org.caspian.platform.rest.ProblemException;

/**
 * Lets only valid tokens through. What a token may do is the services' to judge, and they verify it
 * again.
 */
final class TokenCheck {

  private final TokenVerifier verifier;
  private final DpopProofs proofs;
  private final WorkerExecutor workers;

  TokenCheck(TokenVerifier verifier, DpopProofs proofs, WorkerExecutor workers) {
    this.verifier = verifier;
    this.proofs = proofs;
    this.workers = workers;
  }

  /**
   * A token that is valid.
   *
   * @param token what it says
   * @param proof of the key that it is bound to, if it is; whether it is fresh is still to be seen
   */
  record Valid(AccessToken token, Optional<DpopProof> proof) {}

  /**
   * Verifies the request's token, on a worker thread unless it was verified a moment ago.
   *
   * @return the token; fails with a {@link ProblemException}: 401 with the challenge of RFC 6750 or
   *     RFC 9449, or 503 as long as there are no keys
   */
  Future<Valid> check(HttpServerRequest request) {
    try {
      return PresentedToken.of(request)
          .map(this::check)
          .orElseGet(() -> Future.failedFuture(TokenRefusals.noToken()));
    } catch (InvalidTokenException e) {
      return Future.failedFuture(TokenRefusals.of(e));
    }
  }

  private Future<Valid> check(PresentedToken presented) {
    Optional<AccessToken> known = verifier.verifiedLately(presented);
    if (known.isPresent()) {
      return Future.succeededFuture(new Valid(known.get(), Optional.empty()));
    }
    return workers
        .executeBlocking(() -> verify(presented), false)
        .recover(failure -> Future.failedFuture(TokenRefusals.of(failure, presented.scheme())));
  }

  private Valid verify(PresentedToken presented)
      throws InvalidTokenException, InvalidProofException {
    AccessToken token = verifier.verify(presented);
    return new Valid(token, proofs.check(presented, token));
  }
}
