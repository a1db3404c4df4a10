package org.caspian.gateway.route;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One instance of a service.
 *
 * @param host name or address; an IPv6 address without brackets
 * @param port where it serves, 1 to 65535
 * @param checkPort where it tells whether it is ready; empty if it is not asked
 */
public record Upstream(String host, int port, Optional<Integer> checkPort) {

  private static final int MAX_PORT = 65_535;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:\\[([0-9a-fA-F:.]+)]|([A-Za-z0-9._-]+)):([0-9]{1,5})(?: check ([0-9]{1,5}))?");

  public Upstream {
    requirePort(port);
    checkPort.ifPresent(Upstream::requirePort);
  }

  private static void requirePort(int port) {
    if (port < 1 || port > MAX_PORT) {
      throw new IllegalArgumentException("not a port: " + port);
    }
  }

  /**
   * Reads {@code host:port} or {@code [address]:port}, and after it, if the instance tells at
   * another port of the same host whether it is ready, {@code check port}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static Upstream parse(String text) {
    Matcher matcher = ADDRESS.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not host:port or host:port check port: " + text);
    }
    String host = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return new Upstream(
        host,
        Integer.parseInt(matcher.group(3)),
        Optional.ofNullable(matcher.group(4)).map(Integer::valueOf));
  }

  /** Its address, {@code host:port}. */
  @Override
  public String toString() {
    return host.indexOf(':') < 0 ? host + ':' + port : '[' + host + "]:" + port;
  }
}
