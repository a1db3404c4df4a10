package org.caspian.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** What stands for one caller among addresses. */
final class Network {

  /** Who has one IPv6 address has all that share its first 64 bits (RFC 4291, 2.5.4). */
  private static final int PREFIX_BYTES = 8;

  private Network() {}

  /** An IPv4 address as it is; of an IPv6 address its network. */
  static String of(String address) {
    try {
      // Not a name: nobody is asked for it.
      InetAddress parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(parsed.getAddress(), 0, PREFIX_BYTES)
          : parsed.getHostAddress();
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
