package org.caspian.gateway.token;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.UUID;
import org.caspian.platform.access.DpopProofs;
import org.caspian.platform.command.DatabaseFailure;
import org.caspian.platform.command.Ids;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * Writes the answers of the authorization server, none of which a cache may keep, and counts them.
 */
@ApplicationScoped
class TokenAnswers {

  private static final Logger LOG = Logger.getLogger(TokenAnswers.class);
  private static final String CHALLENGE = "Basic realm=\"caspian\"";

  private final MeterRegistry metrics;
  private final Ids ids;

  TokenAnswers(MeterRegistry metrics, Ids ids) {
    this.metrics = metrics;
    this.ids = ids;
  }

  RestResponse<TokenResponse> issued(TokenResponse token) {
    count("issued");
    return uncached(ResponseBuilder.ok(token)).build();
  }

  <T> RestResponse<T> told(T answer) {
    return uncached(ResponseBuilder.ok(answer)).build();
  }

  RestResponse<ErrorResponse> refused(OAuthException refusal) {
    OAuthError error = refusal.error();
    count(error.name().toLowerCase(Locale.ROOT));
    ResponseBuilder<ErrorResponse> answer =
        uncached(
            ResponseBuilder.create(
                RestResponse.Status.fromStatusCode(error.status()),
                new ErrorResponse(error.code(), refusal.getMessage())));
    if (error == OAuthError.INVALID_CLIENT) {
      // Whatever way the client tried: a 401 without a challenge is none (RFC 9110, 15.5.2).
      answer.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }
    refusal
        .retryAfter()
        .ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
    refusal.nonce().ifPresent(nonce -> answer.header(DpopProofs.NONCE_HEADER, nonce));
    return answer.build();
  }

  /** The caller learns an id, the log learns the rest; a database that is away is no fault. */
  RestResponse<ErrorResponse> failed(RuntimeException failure) {
    if (DatabaseFailure.of(failure) == DatabaseFailure.UNAVAILABLE) {
      LOG.warnf("The database does not answer: %s", failure.getMessage());
      return refused(OAuthException.temporarilyUnavailable());
    }
    UUID id = ids.next();
    LOG.errorf(failure, "A request of OAuth failed, id %s", id);
    return refused(OAuthException.serverError("Something went wrong on our side, id " + id + "."));
  }

  private void count(String outcome) {
    metrics.counter("caspian_token_requests", "outcome", outcome).increment();
  }

  private static <T> ResponseBuilder<T> uncached(ResponseBuilder<T> answer) {
    return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").header("Pragma", "no-cache");
  }
}
