package org.caspian.gateway.token;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.caspian.gateway.client.ApiClient;
import org.caspian.gateway.proof.FreshProofs;
import org.caspian.platform.access.DpopProof;
import org.caspian.platform.access.DpopProofs;
import org.caspian.platform.access.InvalidProofException;

/**
 * To which key a token is to be bound (RFC 9449 section 5): the one that the request for it proves
 * to hold. Whoever sends a proof gets a bound token; some clients have to.
 */
@ApplicationScoped
class KeyBinding {

  private final DpopProofs proofs;
  private final FreshProofs fresh;
  private final CurrentVertxRequest exchange;

  KeyBinding(DpopProofs proofs, FreshProofs fresh, CurrentVertxRequest exchange) {
    this.proofs = proofs;
    this.fresh = fresh;
    this.exchange = exchange;
  }

  /**
   * The thumbprint of the key that the client's request proves to hold.
   *
   * @return empty if it has no proof, and needs none
   * @throws OAuthException invalid_dpop_proof or use_dpop_nonce
   */
  Optional<String> of(ApiClient client) {
    HttpServerRequest request = exchange.getCurrent().request();
    List<String> headers = request.headers().getAll(DpopProofs.HEADER);
    if (headers.isEmpty() && !client.proofRequired()) {
      return Optional.empty();
    }
    try {
      DpopProof proof = proofs.check(headers, request.method().name(), request.path());
      fresh.use(proof);
      return Optional.of(proof.thumbprint());
    } catch (InvalidProofException e) {
      throw OAuthException.invalidProof(e);
    }
  }
}
