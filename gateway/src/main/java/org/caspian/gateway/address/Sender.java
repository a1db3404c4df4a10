package org.caspian.gateway.address;

/**
 * Where a request came from.
 *
 * @param address its IP address
 * @param scheme {@code http} or {@code https}
 * @param host the {@code Host} that was asked for
 */
public record Sender(String address, String scheme, String host) {

  /** In place of an address that a proxy of ours does not tell (RFC 7239 section 6.2). */
  static final String UNKNOWN = "unknown";

  /** The value of a {@code Forwarded} header (RFC 7239). */
  public String forwarded() {
    String node = address.indexOf(':') < 0 ? address : "\"[" + address + "]\"";
    return "for=" + node + ";host=\"" + host + "\";proto=" + scheme;
  }
}
