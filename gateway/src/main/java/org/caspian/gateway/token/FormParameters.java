package org.caspian.gateway.token;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a body in {@code application/x-www-form-urlencoded}, as RFC 6749 section 3.2
 * wants them read: none twice, one without a value as if it were not there, unknown ones ignored.
 */
final class FormParameters {

  /** A token request has five; the rest is for what a client sends besides. */
  private static final int MAX_PARAMETERS = 32;

  private final Map<String, String> values;

  private FormParameters(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Reads a body.
   *
   * @throws OAuthException invalid_request, when there are too many parameters, one comes twice or
   *     is not UTF-8 in percent-encoding
   */
  static FormParameters parse(byte[] body) {
    Map<String, String> values = new HashMap<>();
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
    values.values().removeIf(String::isEmpty);
    return new FormParameters(values);
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  private static void add(Map<String, String> values, String pair) {
    int equals = pair.indexOf('=');
    String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
    String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
    if (values.putIfAbsent(name, value) != null) {
      throw OAuthException.invalidRequest("A parameter comes more than once.");
    }
  }

  private static String decoded(String text) {
    return FormEncoding.decode(text)
        .orElseThrow(
            () -> OAuthException.invalidRequest("The body is not form-url-encoded UTF-8."));
  }
}
