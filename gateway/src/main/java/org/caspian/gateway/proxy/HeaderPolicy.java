package org.caspian.gateway.proxy;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.caspian.gateway.address.Sender;
import org.caspian.platform.rest.Deadline;

/**
 * Which header fields pass the gateway.
 *
 * <p>Fields of one connection stop here in both directions (RFC 9110, 7.6.1), among them those that
 * {@code Connection} nominates. Fields by which a proxy tells a service about the caller are taken
 * from nobody: they are removed and, where there is something to tell, set anew. No caller gets
 * them either: a service that repeats what it was told would show what is behind the gateway.
 */
final class HeaderPolicy {

  private static final Set<String> HOP_BY_HOP =
      Set.of("connection", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade");

  private static final List<String> HOP_BY_HOP_FAMILIES = List.of("proxy-");

  private static final Set<String> TOLD_BY_PROXIES =
      Set.of("forwarded", "x-real-ip", "x-time-left");

  private static final List<String> TOLD_BY_PROXIES_FAMILIES =
      List.of("x-forwarded-", "x-member-", "x-client-");

  private HeaderPolicy() {}

  /**
   * Makes the headers of a request those that the service gets.
   *
   * @param timeLeft how long the service's answer is waited for
   */
  static void towardsService(MultiMap headers, Sender sender, Duration timeLeft) {
    Set<String> nominated = nominated(headers);
    for (String name : Set.copyOf(headers.names())) {
      String normal = normal(name);
      if (ofOneConnection(normal, nominated) || toldByProxies(normal) || normal.equals("expect")) {
        headers.remove(name);
      }
    }
    headers.set("Forwarded", sender.forwarded());
    headers.set("X-Forwarded-For", sender.address());
    headers.set("X-Forwarded-Proto", sender.scheme());
    headers.set("X-Forwarded-Host", sender.host());
    headers.set(Deadline.HEADER, Long.toString(timeLeft.toMillis()));
  }

  /** Whether a request has this field, and it passes to the service. */
  static boolean passes(String name, MultiMap headers) {
    return headers.contains(name) && !ofOneConnection(normal(name), nominated(headers));
  }

  /** Makes the headers of a service's answer those that the caller gets. */
  static void towardsCaller(MultiMap headers) {
    Set<String> nominated = nominated(headers);
    for (String name : Set.copyOf(headers.names())) {
      String normal = normal(name);
      if (ofOneConnection(normal, nominated) || toldByProxies(normal)) {
        headers.remove(name);
      }
    }
  }

  private static boolean ofOneConnection(String name, Set<String> nominated) {
    return HOP_BY_HOP.contains(name)
        || nominated.contains(name)
        || HOP_BY_HOP_FAMILIES.stream().anyMatch(name::startsWith);
  }

  private static boolean toldByProxies(String name) {
    return TOLD_BY_PROXIES.contains(name)
        || TOLD_BY_PROXIES_FAMILIES.stream().anyMatch(name::startsWith);
  }

  private static Set<String> nominated(MultiMap headers) {
    Set<String> names = new HashSet<>();
    for (String value : headers.getAll("Connection")) {
      for (String name : value.split(",")) {
        names.add(normal(name.strip()));
      }
    }
    return names;
  }

  /** Some readers of headers take an underscore for a hyphen; so nothing hides behind one. */
  private static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
