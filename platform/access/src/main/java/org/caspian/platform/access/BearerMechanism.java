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
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemResponses;

/**
 * Bearer tokens (RFC 6750), with a challenge that says what is wrong, and in our form. A token that
 * was verified a moment ago passes at once; others are verified on a worker thread.
 */
@ApplicationScoped
class BearerMechanism implements HttpAuthenticationMechanism {

  private static final String REFUSAL = BearerMechanism.class.getName();
  private static final String SCHEME = "Bearer";

  private final TokenVerifier verifier;
  private final ProblemResponses responses;

  @Inject
  BearerMechanism(TokenVerifier verifier, ProblemResponses responses) {
    this.verifier = verifier;
    this.responses = responses;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext exchange, IdentityProviderManager identities) {
    List<String> credentials = exchange.request().headers().getAll(HttpHeaders.AUTHORIZATION);
    if (credentials.size() > 1) {
      // Which of them is meant, another reader may see in another way.
      return Uni.createFrom().failure(failed(exchange, TokenRefusals.severalTokens()));
    }
    return credentials.stream()
        .flatMap(value -> BearerToken.of(value).stream())
        .findFirst()
        .map(token -> identity(token, exchange))
        .orElseGet(() -> Uni.createFrom().nullItem());
  }

  private Uni<SecurityIdentity> identity(String token, RoutingContext exchange) {
    Optional<AccessToken> known = verifier.verifiedLately(token);
    if (known.isPresent()) {
      return Uni.createFrom().item(identity(known.get()));
    }
    return Uni.createFrom()
        .completionStage(
            () ->
                exchange
                    .vertx()
                    .executeBlocking(() -> verifier.verify(token), false)
                    .toCompletionStage())
        .map(BearerMechanism::identity)
        .onFailure()
        .transform(failure -> failed(exchange, TokenRefusals.of(failure)));
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
