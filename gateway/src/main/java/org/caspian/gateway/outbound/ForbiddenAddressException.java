package org.caspian.gateway.outbound;

import java.net.InetAddress;

/**
 * An address that may not be called. Whoever wrote it learns no more than that; who runs the
 * gateway, where it would have led.
 */
final class ForbiddenAddressException extends UnreadableException {

  private final String server;

  /**
   * Of a server that is not on the internet, or is this machine.
   *
   * @param host as it was written
   * @param address that it stands for
   */
  ForbiddenAddressException(String host, InetAddress address) {
    super("The address is not on the internet.");
    this.server = host + " (" + address.getHostAddress() + ")";
  }

  /** The host as it was written, and the address that it stands for. */
  String server() {
    return server;
  }
}
