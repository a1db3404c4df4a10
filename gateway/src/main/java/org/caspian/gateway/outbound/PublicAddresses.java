package org.caspian.gateway.outbound;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.caspian.gateway.address.AddressRange;

/**
 * Which addresses the gateway may be sent to: those of the internet. What the registries of
 * special-purpose addresses have (RFC 6890, IANA) leads back to its own machine or network, or
 * nowhere; addresses of IPv6 that stand for one of IPv4 would hide such a one.
 */
final class PublicAddresses {

  private static final List<AddressRange> SPECIAL =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.31.196.0/24",
              "192.52.193.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "192.175.48.0/24",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/4",
              "240.0.0.0/4",
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20")
          .map(AddressRange::parse)
          .toList();

  /** All that is given out of IPv6; the rest, with what is local and what maps IPv4, is not. */
  private static final AddressRange GLOBAL_IPV6 = AddressRange.parse("2000::/3");

  private static final AddressRange IPV4 = AddressRange.parse("0.0.0.0/0");

  private final List<AddressRange> allowed;

  /**
   * The internet.
   *
   * @param allowed and these, whatever they are
   */
  PublicAddresses(List<AddressRange> allowed) {
    this.allowed = List.copyOf(allowed);
  }

  /** Whether it may be called. */
  boolean allows(InetAddress address) {
    boolean isPublic =
        (IPV4.contains(address) || GLOBAL_IPV6.contains(address))
            && SPECIAL.stream().noneMatch(range -> range.contains(address));
    return isPublic || isOurs(address);
  }

  /** Whether who runs the gateway named it: it may be called without TLS, too. */
  boolean isOurs(InetAddress address) {
    return allowed.stream().anyMatch(range -> range.contains(address));
  }
}
