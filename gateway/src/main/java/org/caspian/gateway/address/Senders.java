package org.caspian.gateway.address;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Finds out where requests come from: from their peer or, if that is a proxy of ours, from whom it
 * says. What anybody else says of addresses is passed over.
 */
@ApplicationScoped
public class Senders {

  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final String FORWARDED_PROTO = "X-Forwarded-Proto";
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final List<AddressRange> proxies;

  /**
   * With these proxies in front.
   *
   * @param proxies ranges of their addresses
   * @throws IllegalArgumentException if one is none
   */
  Senders(@ConfigProperty(name = "caspian.trusted-proxies") Optional<List<String>> proxies) {
    this.proxies = proxies.orElse(List.of()).stream().map(AddressRange::parse).toList();
  }

  /** The sender of a request. */
  public Sender of(HttpServerRequest request) {
    return of(
        withoutZone(request.remoteAddress().hostAddress()),
        // In HTTP/2 the caller writes a scheme, too.
        request.connection().isSsl() ? "https" : "http",
        request.headers());
  }

  /**
   * The sender of a request.
   *
   * @param peer the address of who has the connection
   * @param scheme of the connection
   */
  Sender of(String peer, String scheme, MultiMap headers) {
    String host = headers.get("Host");
    return isProxy(peer)
        ? new Sender(
            farthest(peer, values(headers, FORWARDED_FOR)),
            scheme(values(headers, FORWARDED_PROTO)).orElse(scheme),
            host)
        : new Sender(peer, scheme, host);
  }

  private boolean isProxy(String address) {
    return proxies.stream().anyMatch(range -> range.contains(AddressRange.address(address)));
  }

  /**
   * Each proxy adds to the right whom it was called by. So it is read from there, as long as it is
   * a proxy of ours that says it: what stands further left anybody may have written.
   */
  private String farthest(String peer, List<String> chain) {
    String known = peer;
    for (String next : chain.reversed()) {
      if (!isProxy(known)) {
        break;
      }
      String bare = bare(next);
      if (!isAddress(bare)) {
        // A proxy of ours says so; with its own address the sender would pass for one of us.
        return Sender.UNKNOWN;
      }
      known = bare;
    }
    return known;
  }

  /** Some proxies add the port: {@code 192.0.2.7:4711}, {@code [2001:db8::7]:4711}. */
  private static String bare(String text) {
    if (text.startsWith("[") && text.indexOf(']') > 0) {
      return text.substring(1, text.indexOf(']'));
    }
    int colon = text.indexOf(':');
    return colon > 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
  }

  /** Of an address that is good on one link only: {@code fe80::1%eth0}. */
  private static String withoutZone(String address) {
    int zone = address.indexOf('%');
    return zone < 0 ? address : address.substring(0, zone);
  }

  /** What the nearest proxy says. */
  private static Optional<String> scheme(List<String> said) {
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(said.getLast()).filter(SCHEMES::contains);
  }

  /** Several fields of a name are one list (RFC 9110, 5.3). */
  private static List<String> values(MultiMap headers, String name) {
    List<String> values = new ArrayList<>();
    for (String field : headers.getAll(name)) {
      for (String value : field.split(",")) {
        values.add(value.strip());
      }
    }
    return values;
  }

  private static boolean isAddress(String text) {
    try {
      AddressRange.address(text);
      return true;
    } catch (IllegalArgumentException none) {
      return false;
    }
  }
}
