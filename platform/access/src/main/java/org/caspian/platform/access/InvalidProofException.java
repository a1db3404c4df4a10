package org.caspian.platform.access;

import java.util.Optional;

/**
 * A proof of possession that is missing or not accepted. The message is for the caller, and quotes
 * nothing of the proof.
 */
public final class InvalidProofException extends Exception {

  private final transient Optional<String> nonce;

  /** A proof that is wrong. */
  public InvalidProofException(String reason) {
    this(reason, Optional.empty());
  }

  private InvalidProofException(String reason, Optional<String> nonce) {
    // A refusal is an answer, not a fault: nobody reads its stack.
    super(reason, null, false, false);
    this.nonce = nonce;
  }

  /**
   * For a proof that nothing is wrong with but its time, or what stands for it.
   *
   * @param nonce to be put into the next
   */
  public static InvalidProofException wanting(String nonce) {
    return new InvalidProofException(
        "it was not made just now, or its nonce is old: put the nonce of this answer into the next",
        Optional.of(nonce));
  }

  /** What the next proof is to have in its {@code nonce}, if that is all that is wrong. */
  public Optional<String> nonce() {
    return nonce;
  }

  /** The error code of RFC 9449. */
  public String error() {
    return nonce.isPresent() ? "use_dpop_nonce" : "invalid_dpop_proof";
  }

  static void throwIf(boolean condition, String reason) throws InvalidProofException {
    if (condition) {
      throw new InvalidProofException(reason);
    }
  }
}
