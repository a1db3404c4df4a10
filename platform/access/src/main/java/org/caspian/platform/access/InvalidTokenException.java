package org.caspian.platform.access;

/** A token that is not accepted. The message is for the caller, and quotes nothing of the token. */
public final class InvalidTokenException extends Exception {

  InvalidTokenException(String reason) {
    // A refusal is an answer, not a fault: nobody reads its stack.
    super(reason, null, false, false);
  }

  static void throwIf(boolean condition, String reason) throws InvalidTokenException {
    if (condition) {
      throw new InvalidTokenException(reason);
    }
  }
}
