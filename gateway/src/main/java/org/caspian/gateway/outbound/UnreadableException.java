package org.caspian.gateway.outbound;

/** A document that could not be read. The message is for who wrote the address. */
public final class UnreadableException extends Exception {

  /** With the reason. */
  public UnreadableException(String reason) {
    super(reason, null, false, false);
  }
}
