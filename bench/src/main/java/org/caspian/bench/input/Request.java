package org.caspian.bench.input;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A request as it goes over the wire; nothing in it is checked or escaped.
 *
 * @param target path and query
 * @param headers besides Host and Content-Length, which are added; UTF-8
 * @param body null for none
 * @param wire what becomes of the bytes of the whole at last
 * @param alone whether its connection takes nothing else, before or after
 * @param half whether the caller says that nothing more comes, after it
 */
record Request(
    String method,
    String target,
    List<Header> headers,
    byte[] body,
    UnaryOperator<byte[]> wire,
    boolean alone,
    boolean half) {

  /** A header field. */
  record Header(String name, String value) {}

  static Request of(String method, String target) {
    return new Request(method, target, List.of(), null, UnaryOperator.identity(), false, false);
  }

  Request method(String other) {
    return new Request(other, target, headers, body, wire, alone, half);
  }

  Request target(String other) {
    return new Request(method, other, headers, body, wire, alone, half);
  }

  Request body(byte[] other) {
    return new Request(method, target, headers, other, wire, alone, half);
  }

  Request body(String text) {
    return body(text.getBytes(StandardCharsets.UTF_8));
  }

  /** With the parameter at the end of the query, as it is. */
  Request query(String raw) {
    return target(target + (target.contains("?") ? "&" : "?") + raw);
  }

  /** With the header once more. */
  Request and(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new Request(method, target, List.copyOf(more), body, wire, alone, half);
  }

  /** The same over a connection that takes nothing else. */
  Request onItsOwn() {
    return new Request(method, target, headers, body, wire, true, half);
  }

  Request without(String name) {
    List<Header> fewer =
        headers.stream().filter(header -> !header.name().equalsIgnoreCase(name)).toList();
    return new Request(method, target, fewer, body, wire, alone, half);
  }

  /** With the header in the place of others of its name. */
  Request with(String name, String value) {
    return without(name).and(name, value);
  }

  Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  /** With the bytes of the whole changed, on a connection of its own. */
  Request wire(UnaryOperator<byte[]> change) {
    return new Request(method, target, headers, body, change, true, half);
  }

  /** Changed as text of one byte a character. */
  Request text(UnaryOperator<String> change) {
    return wire(
        bytes ->
            change
                .apply(new String(bytes, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1));
  }

  /** After it nothing comes any more. */
  Request halfClosed() {
    return new Request(method, target, headers, body, wire, true, true);
  }

  /** What is sent. */
  byte[] bytes(String host) {
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: ").append(host);
    headers.forEach(one -> head.append("\r\n").append(one.name()).append(": ").append(one.value()));
    if (body != null) {
      head.append("\r\nContent-Length: ").append(body.length);
    }
    head.append("\r\n\r\n");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    if (body != null) {
      all.writeBytes(body);
    }
    return wire.apply(all.toByteArray());
  }
}
