package org.caspian.gateway.address;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.regex.Pattern;

/**
 * A range of IP addresses in CIDR notation (RFC 4632, RFC 4291 section 2.3): {@code 192.0.2.0/24},
 * {@code 2001:db8::/32}. An address by itself is a range of one.
 */
public final class AddressRange {

  /** Of four numbers; with fewer, readers differ in what is meant. */
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final Pattern PREFIX = Pattern.compile("\\d{1,3}");

  private final String text;
  private final int bits;
  private final int free;
  private final BigInteger start;

  private AddressRange(String text, InetAddress first, int prefix) {
    this.text = text;
    this.bits = bits(first);
    this.free = bits - prefix;
    this.start = number(first);
    if (prefix > bits) {
      throw new IllegalArgumentException("the prefix is " + bits + " at most: " + text);
    }
    if (free > 0 && start.getLowestSetBit() >= 0 && start.getLowestSetBit() < free) {
      throw new IllegalArgumentException("there are bits behind the prefix: " + text);
    }
  }

  /**
   * Reads a range.
   *
   * @throws IllegalArgumentException if it is none, or has bits behind its prefix
   */
  public static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    InetAddress first = address(slash < 0 ? text : text.substring(0, slash));
    String prefix = slash < 0 ? Integer.toString(bits(first)) : text.substring(slash + 1);
    if (!PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException("the prefix is a number of bits: " + text);
    }
    return new AddressRange(text, first, Integer.parseInt(prefix));
  }

  /**
   * Reads an address; nobody is asked for a name.
   *
   * @throws IllegalArgumentException if it is none
   */
  static InetAddress address(String text) {
    if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
      throw new IllegalArgumentException("not an IP address: " + text);
    }
    return InetAddress.ofLiteral(text);
  }

  /** Whether it sent from an address of the range; who is not known did not. */
  public boolean contains(Sender sender) {
    return !sender.address().equals(Sender.UNKNOWN) && contains(address(sender.address()));
  }

  /** Whether the address is in the range. An IPv4 address is in no range of IPv6. */
  public boolean contains(InetAddress address) {
    return bits(address) == bits && number(address).shiftRight(free).equals(start.shiftRight(free));
  }

  private static int bits(InetAddress address) {
    return address instanceof Inet4Address ? 32 : 128;
  }

  private static BigInteger number(InetAddress address) {
    return new BigInteger(1, address.getAddress());
  }

  /** As it was written. */
  @Override
  public String toString() {
    return text;
  }
}
