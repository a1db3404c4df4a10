package org.caspian.gateway.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.caspian.platform.access.DpopProof;
import org.caspian.platform.access.InvalidProofException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets a proof in that was made just now, once. When it was made its client's clock says, or, as
 * that may be wrong, a nonce that this gateway or another gave the client a moment ago. Takes no
 * time and may be asked on an event loop.
 */
@ApplicationScoped
public class FreshProofs {

  /** A client's clock may be wrong by this much before it has to take a nonce. */
  static final Duration SKEW = Duration.ofSeconds(60);

  private final ProofNonces nonces;
  private final UsedProofs used = new UsedProofs();
  private final Clock clock;

  @Inject
  FreshProofs(
      @ConfigProperty(name = "caspian.key.encryption-key") String encryptionKey, Clock clock) {
    this(ProofNonces.of(encryptionKey), clock);
  }

  FreshProofs(ProofNonces nonces, Clock clock) {
    this.nonces = nonces;
    this.clock = clock;
  }

  /** The same for a proof, if there is one. */
  public void use(Optional<DpopProof> proof) throws InvalidProofException {
    if (proof.isPresent()) {
      use(proof.get());
    }
  }

  /**
   * Takes a proof whose signature is right.
   *
   * @throws InvalidProofException if it is of another time, with the nonce that the next is to
   *     have, or was used before
   */
  public void use(DpopProof proof) throws InvalidProofException {
    Instant now = clock.instant();
    Instant made = proof.nonce().map(nonces::madeAt).orElse(proof.issuedAt());
    Duration old = proof.nonce().isPresent() ? ProofNonces.LIFETIME : SKEW;
    if (made.isBefore(now.minus(old)) || made.isAfter(now.plus(SKEW))) {
      throw InvalidProofException.wanting(nonces.next(now));
    }
    if (!used.add(name(proof), made.plus(old), now)) {
      throw new InvalidProofException("it was used before");
    }
  }

  /** As short for each, however long a name its client gives it. */
  private static String name(DpopProof proof) {
    try {
      byte[] names = (proof.thumbprint() + ' ' + proof.id()).getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(names));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
