package org.caspian.platform.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JWTAuthMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.Set;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemResponses;

/** The framework's bearer tokens, with a challenge that says what is wrong, and in our form. */
@Alternative
@Priority(1)
@ApplicationScoped
class BearerMechanism implements HttpAuthenticationMechanism {

  private static final String REFUSAL = BearerMechanism.class.getName();

  private final JWTAuthMechanism delegate;
  private final ProblemResponses responses;

  @Inject
  BearerMechanism(JWTAuthMechanism delegate, ProblemResponses responses) {
    this.delegate = delegate;
    this.responses = responses;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext exchange, IdentityProviderManager identities) {
    if (exchange.request().headers().getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
      // Which of them is meant, another reader may see in another way.
      return Uni.createFrom().failure(failed(exchange, TokenRefusals.severalTokens()));
    }
    return delegate
        .authenticate(exchange, identities)
        .onFailure()
        .transform(failure -> failed(exchange, TokenRefusals.of(failure)));
  }

  /**
   * A failure ends in a challenge, or in a failure handler if that comes first; both find the
   * refusal.
   */
  private static AuthenticationFailedException failed(
      RoutingContext exchange, ProblemException refusal) {
    exchange.put(REFUSAL, refusal);
    return new AuthenticationFailedException(refusal);
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext exchange) {
    ProblemException refusal = exchange.get(REFUSAL);
    responses.send(exchange, refusal == null ? TokenRefusals.noToken() : refusal);
    return Uni.createFrom().item(true);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
    return delegate.getChallenge(exchange);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return delegate.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext exchange) {
    return delegate.getCredentialTransport(exchange);
  }
}
