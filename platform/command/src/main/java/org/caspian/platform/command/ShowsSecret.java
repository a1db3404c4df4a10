package org.caspian.platform.command;

/**
 * An answer that shows a secret once. It goes out as it is and is stored, for repeats of the same
 * {@code Idempotency-Key}, without the secret.
 */
public interface ShowsSecret {

  /**
   * The same answer with null in the secret's place, and a word on how to get a new one.
   *
   * @return what may be stored
   */
  Object withoutSecret();
}
