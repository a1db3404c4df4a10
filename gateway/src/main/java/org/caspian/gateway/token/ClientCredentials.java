package org.caspian.gateway.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What a client shows to be known by: {@code client_secret_basic} or {@code client_secret_post} of
 * RFC 6749 section 2.3.1, never both.
 */
record ClientCredentials(String clientId, String clientSecret) {

  private static final String SCHEME = "Basic ";

  /**
   * The credentials of a request.
   *
   * @throws OAuthException invalid_request when there are two sets, invalid_client when there is
   *     none or the header cannot be read
   */
  static ClientCredentials of(Optional<String> authorization, FormParameters form) {
    if (authorization.isEmpty()) {
      return fromForm(form);
    }
    ClientCredentials credentials =
        fromHeader(authorization.get()).orElseThrow(OAuthException::invalidClient);
    if (form.get("client_secret").isPresent()) {
      throw OAuthException.invalidRequest("The client authenticates in one way, not in two.");
    }
    if (form.get("client_id").filter(id -> !id.equals(credentials.clientId())).isPresent()) {
      throw OAuthException.invalidRequest("The client_id is not the one of the header.");
    }
    return credentials;
  }

  @Override
  public String toString() {
    return "ClientCredentials[" + clientId + "]";
  }

  private static ClientCredentials fromForm(FormParameters form) {
    return new ClientCredentials(
        form.get("client_id").orElseThrow(OAuthException::noCredentials),
        form.get("client_secret").orElseThrow(OAuthException::noCredentials));
  }

  /**
   * Id and secret are each form-url-encoded before they are joined, so neither is cut at a colon.
   */
  private static Optional<ClientCredentials> fromHeader(String header) {
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    return base64(header.substring(SCHEME.length()).strip())
        .filter(pair -> pair.indexOf(':') >= 0)
        .flatMap(
            pair -> {
              int colon = pair.indexOf(':');
              Optional<String> secret = FormEncoding.decode(pair.substring(colon + 1));
              return FormEncoding.decode(pair.substring(0, colon))
                  .flatMap(id -> secret.map(s -> new ClientCredentials(id, s)));
            });
  }

  private static Optional<String> base64(String encoded) {
    try {
      byte[] decoded = Base64.getDecoder().decode(encoded);
      return Optional.of(new String(decoded, StandardCharsets.ISO_8859_1));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
