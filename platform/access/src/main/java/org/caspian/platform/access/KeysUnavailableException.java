package org.caspian.platform.access;

/** The issuer's keys were never read, so that no token can be judged. */
public final class KeysUnavailableException extends RuntimeException {

  KeysUnavailableException() {
    super("the issuer's keys cannot be read", null, false, false);
  }
}
