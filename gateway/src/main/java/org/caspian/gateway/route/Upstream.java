package org.caspian.gateway.route;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One instance of a service.
 *
 * @param host name or address; an IPv6 address without brackets
 * @param port 1 to 65535
 */
public record Upstream(String host, int port) {

  private static final Pattern ADDRESS =
      Pattern.compile("(?:\\[([0-9a-fA-F:.]+)]|([A-Za-z0-9._-]+)):([0-9]{1,5})");

  public Upstream {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("not a port: " + port);
    }
  }

  /**
   * Reads {@code host:port} or {@code [address]:port}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static Upstream parse(String address) {
    Matcher matcher = ADDRESS.matcher(address);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not host:port: " + address);
    }
    String host = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return new Upstream(host, Integer.parseInt(matcher.group(3)));
  }

  @Override
  public String toString() {
    return host.indexOf(':') < 0 ? host + ':' + port : '[' + host + "]:" + port;
  }
}
