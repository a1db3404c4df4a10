package org.caspian.gateway.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
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

  private static final String ENDPOINT = "/oauth2/token";

  private final DpopProofs proofs;
  private final FreshProofs fresh;

  KeyBinding(DpopProofs proofs, FreshProofs fresh) {
    this.proofs = proofs;
    this.fresh = fresh;
  }

  /**
   * The thumbprint of the key that a token request proves to hold.
   *
   * @param sent the proofs that came with it
   * @return empty if there is none, and the client needs none
   * @throws OAuthException invalid_dpop_proof or use_dpop_nonce
   */
  Optional<String> of(ApiClient client, List<String> sent) {
    if (sent.isEmpty() && !client.proofRequired()) {
      return Optional.empty();
    }
    try {
      DpopProof proof = proofs.check(sent, HttpMethod.POST, ENDPOINT);
      fresh.use(proof);
      return Optional.of(proof.thumbprint());
    } catch (InvalidProofException e) {
      throw OAuthException.invalidProof(e);
    }
  }
}
