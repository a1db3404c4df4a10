package org.caspian.gateway.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/**
 * What a client shows to be known by: a secret ({@code client_secret_basic} or {@code
 * client_secret_post} of RFC 6749 section 2.3.1) or a JWT that it signed ({@code private_key_jwt}
 * of RFC 7523); never two of them.
 */
sealed interface ClientCredentials {

  /** Who the client says it is. */
  String clientId();

  /** A secret. */
  record WithSecret(String clientId, String clientSecret) implements ClientCredentials {
    @Override
    public String toString() {
      return "WithSecret[" + clientId + "]";
    }
  }

  /**
   * An assertion.
   *
   * @param clientId what it says of itself, not checked yet
   * @param assertion the JWT
   */
  record WithAssertion(String clientId, String assertion) implements ClientCredentials {
    @Override
    public String toString() {
      return "WithAssertion[" + clientId + "]";
    }
  }

  /** The one kind of assertion that there is (RFC 7523 section 2.2). */
  String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  /**
   * The credentials of a request.
   *
   * @throws OAuthException invalid_request when there are two sets, invalid_client when there is
   *     none or it cannot be read
   */
  static ClientCredentials of(Optional<String> authorization, FormParameters form) {
    boolean asserts =
        form.get("client_assertion").isPresent() || form.get("client_assertion_type").isPresent();
    if (authorization.isEmpty()) {
      return asserts ? fromAssertion(form) : fromForm(form);
    }
    ClientCredentials credentials =
        fromHeader(authorization.get()).orElseThrow(OAuthException::invalidClient);
    if (asserts || form.get("client_secret").isPresent()) {
      throw twoWays();
    }
    requireSameId(form, credentials.clientId(), "header");
    return credentials;
  }

  private static ClientCredentials fromAssertion(FormParameters form) {
    if (form.get("client_secret").isPresent()) {
      throw twoWays();
    }
    if (!form.get("client_assertion_type").equals(Optional.of(ASSERTION_TYPE))) {
      throw OAuthException.invalidRequest("The client_assertion_type is " + ASSERTION_TYPE + ".");
    }
    String assertion =
        form.get("client_assertion")
            .orElseThrow(() -> OAuthException.invalidRequest("The client_assertion is missing."));
    String clientId = subject(assertion).orElseThrow(OAuthException::invalidClient);
    requireSameId(form, clientId, "assertion");
    return new WithAssertion(clientId, assertion);
  }

  private static OAuthException twoWays() {
    return OAuthException.invalidRequest("The client authenticates in one way, not in two.");
  }

  private static void requireSameId(FormParameters form, String clientId, String where) {
    if (form.get("client_id").filter(id -> !id.equals(clientId)).isPresent()) {
      throw OAuthException.invalidRequest("The client_id is not the one of the " + where + ".");
    }
  }

  /** Whom to look up: nothing of it is believed before the signature is checked. */
  private static Optional<String> subject(String assertion) {
    String[] parts = assertion.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
      return JsonUtil.parseJson(payload).get("sub") instanceof String subject
              && subject.indexOf('\0') < 0
          ? Optional.of(subject)
          : Optional.empty();
    } catch (IllegalArgumentException | JoseException e) {
      return Optional.empty();
    }
  }

  private static ClientCredentials fromForm(FormParameters form) {
    return new WithSecret(
        form.get("client_id").orElseThrow(OAuthException::noCredentials),
        form.get("client_secret").orElseThrow(OAuthException::noCredentials));
  }

  /**
   * Id and secret are each form-url-encoded before they are joined, so neither is cut at a colon.
   */
  private static Optional<ClientCredentials> fromHeader(String header) {
    String scheme = "Basic ";
    if (!header.regionMatches(true, 0, scheme, 0, scheme.length())) {
      return Optional.empty();
    }
    return base64(header.substring(scheme.length()).strip())
        .filter(pair -> pair.indexOf(':') >= 0)
        .flatMap(
            pair -> {
              int colon = pair.indexOf(':');
              Optional<String> secret = FormEncoding.decode(pair.substring(colon + 1));
              return FormEncoding.decode(pair.substring(0, colon))
                  .flatMap(id -> secret.map(s -> new WithSecret(id, s)));
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
