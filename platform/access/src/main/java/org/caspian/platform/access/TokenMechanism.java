package org.caspian.platform.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport.Type;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemResponses;

/**
 * Tokens as a bearer sends them (RFC 6750) or the holder of the key that they are bound to (RFC
 * 9449), with a challenge that says what is wrong, and in our form. One of a bearer that was
 * verified a moment ago passes at once; others are verified on a worker thread.
 */
@ApplicationScoped
class TokenMechanism implements HttpAuthenticationMechanism {

  private static final String REFUSAL = TokenMechanism.class.getName();
  private static final String SCHEME = PresentedToken.Scheme.BEARER.text();

  private final TokenVerifier verifier;
  private final DpopProofs proofs;
  private final ProblemResponses responses;

  @Inject
  TokenMechanism(TokenVerifier verifier, DpopProofs proofs, ProblemResponses responses) {
    this.verifier = verifier;
    this.proofs = proofs;
    this.responses = responses;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext exchange, IdentityProviderManager identities) {
    try {
      return PresentedToken.of(exchange.request())
          .map(presented -> identity(presented, exchange))
          .orElseGet(() -> Uni.createFrom().nullItem());
    } catch (InvalidTokenException e) {
      return Uni.createFrom().failure(failed(exchange, TokenRefusals.of(e)));
    }
  }

  private Uni<SecurityIdentity> identity(PresentedToken presented, RoutingContext exchange) {
    Optional<AccessToken> known = verifier.verifiedLately(presented);
    if (known.isPresent()) {
      return Uni.createFrom().item(identity(known.get()));
    }
    return Uni.createFrom()
        .completionStage(
            () ->
                exchange
                    .vertx()
                    .executeBlocking(() -> verify(presented), false)
                    .toCompletionStage())
        .map(TokenMechanism::identity)
        .onFailure()
        .transform(failure -> failed(exchange, TokenRefusals.of(failure, presented.scheme())));
  }

  private AccessToken verify(PresentedToken presented)
      throws InvalidTokenException, InvalidProofException {
    AccessToken token = verifier.verify(presented);
    proofs.check(presented, token);
    return token;
  }

  private static SecurityIdentity identity(AccessToken token) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new TokenPrincipal(token))
        // What @RolesAllowed asks for.
        .addRoles(token.roles().stream().map(Role::name).collect(Collectors.toSet()))
        .build();
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
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", SCHEME));
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext exchange) {
    return Uni.createFrom().item(new HttpCredentialTransport(Type.AUTHORIZATION, SCHEME));
  }
}
