package org.caspian.platform.access;

/** A token that is not accepted. The message may be shown to the caller. */
public final class InvalidTokenException extends Exception {

  /** Not accepted for this reason. */
  public InvalidTokenException(String reason) {
    super(reason, null, false, false);
  }
}
