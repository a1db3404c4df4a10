package org.caspian.gateway.outbound;

/** A document that could not be read. The message is for who wrote the address. */
public sealed class UnreadableException extends Exception permits ForbiddenAddressException {

  /** With the reason. */
  public UnreadableException(String reason) {
    super(reason, null, false, false);
  }
}
