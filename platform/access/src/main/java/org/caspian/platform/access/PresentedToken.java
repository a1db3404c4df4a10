package org.caspian.platform.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;

/**
 * An access token as a request presents it.
 *
 * @param scheme how it is sent
 * @param value in the compact serialization
 * @param proofs that the caller holds the key that the token is bound to: the {@code DPoP} headers
 * @param method of the request
 * @param path of the request, without its query
 */
public record PresentedToken(
    Scheme scheme, String value, List<String> proofs, String method, String path) {

  /** Copies the list. */
  public PresentedToken {
    proofs = List.copyOf(proofs);
  }

  /** How tokens are sent. */
  public enum Scheme {
    /** By whoever has it (RFC 6750). */
    BEARER("Bearer"),
    /** With a proof of the key that it is bound to (RFC 9449). */
    DPOP("DPoP");

    private final String text;

    Scheme(String text) {
      this.text = text;
    }

    /** As it stands in headers, and in the {@code token_type} of a token. */
    public String text() {
      return text;
    }
  }

  /**
   * The token in the request's {@code Authorization} header.
   *
   * @return empty if there is no such header, or it is of another scheme; a scheme's name is in any
   *     case
   * @throws InvalidTokenException if there are several: which of them is meant, another reader may
   *     see in another way
   */
  public static Optional<PresentedToken> of(HttpServerRequest request)
      throws InvalidTokenException {
    List<String> credentials = request.headers().getAll(HttpHeaders.AUTHORIZATION);
    InvalidTokenException.throwIf(
        credentials.size() > 1, "there are several Authorization headers");
    for (String value : credentials) {
      for (Scheme scheme : Scheme.values()) {
        String begin = scheme.text() + " ";
        if (value.regionMatches(true, 0, begin, 0, begin.length())) {
          return Optional.of(
              new PresentedToken(
                  scheme,
                  value.substring(begin.length()).strip(),
                  request.headers().getAll(DpopProofs.HEADER),
                  request.method().name(),
                  request.path()));
        }
      }
    }
    return Optional.empty();
  }
}
