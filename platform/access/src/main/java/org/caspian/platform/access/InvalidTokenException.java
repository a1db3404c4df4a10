package org.caspian.platform.access;

/** A token that is not accepted. The message is for the caller, and quotes nothing of the token. */
public final class InvalidTokenException extends Exception {

  private final boolean expired;

  InvalidTokenException(String reason) {
    this(reason, false);
  }

  private InvalidTokenException(String reason, boolean expired) {
    // A refusal is an answer, not a fault: nobody reads its stack.
    super(reason, null, false, false);
    this.expired = expired;
  }

  /** For a token that was good once. */
  static InvalidTokenException expired() {
    return new InvalidTokenException("the token has expired", true);
  }

  /** Whether nothing is wrong with the token but its age, so that a new one helps. */
  public boolean isExpired() {
    return expired;
  }

  static void throwIf(boolean condition, String reason) throws InvalidTokenException {
    if (condition) {
      throw new InvalidTokenException(reason);
    }
  }
}
