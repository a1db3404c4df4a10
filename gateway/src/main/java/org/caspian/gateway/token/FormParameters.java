package org.caspian.gateway.token;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of a body in {@code application/x-www-form-urlencoded}, as RFC 6749 section 3.2
 * wants them read: none twice but for two that may be, one without a value as if it were not there,
 * unknown ones ignored.
 */
final class FormParameters {

  /** A token request has five; the rest is for what a client sends besides. */
  private static final int MAX_PARAMETERS = 32;

  /** Where the token is to be used (RFC 8707); may come more than once. */
  static final String RESOURCE = "resource";

  /** The same for libraries that call it so (RFC 8693 section 2.1). */
  static final String AUDIENCE = "audience";

  private static final Set<String> REPEATABLE = Set.of(RESOURCE, AUDIENCE);

  private final Map<String, List<String>> values;

  private FormParameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Reads a body.
   *
   * @throws OAuthException invalid_request, when there are too many parameters, one comes twice or
   *     is not UTF-8 in percent-encoding
   */
  static FormParameters parse(byte[] body) {
    Map<String, List<String>> values = new HashMap<>();
    String text = new String(body, StandardCharsets.ISO_8859_1);
    // One piece more than may be, so that a body of separators does not become as many strings.
    String[] pairs = text.split("&", MAX_PARAMETERS + 1);
    if (pairs.length > MAX_PARAMETERS) {
      throw OAuthException.invalidRequest("There are more than 32 parameters.");
    }
    for (String pair : pairs) {
      if (!pair.isEmpty()) {
        add(values, pair);
      }
    }
    values.values().forEach(all -> all.removeIf(String::isEmpty));
    return new FormParameters(values);
  }

  Optional<String> get(String name) {
    return all(name).stream().findFirst();
  }

  /** All values of one that may come more than once. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  private static void add(Map<String, List<String>> values, String pair) {
    int equals = pair.indexOf('=');
    String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
    String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
    List<String> all = values.computeIfAbsent(name, first -> new ArrayList<>(1));
    if (!all.isEmpty() && !REPEATABLE.contains(name)) {
      throw OAuthException.invalidRequest("A parameter comes more than once.");
    }
    all.add(value);
  }

  private static String decoded(String text) {
    return FormEncoding.decode(text)
        .orElseThrow(
            () -> OAuthException.invalidRequest("The body is not form-url-encoded UTF-8."));
  }
}
