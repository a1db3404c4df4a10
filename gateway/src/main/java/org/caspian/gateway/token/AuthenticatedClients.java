package org.caspian.gateway.token;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.caspian.gateway.address.Sender;
import org.caspian.gateway.address.Senders;
import org.caspian.gateway.audit.TokenAudit;
import org.caspian.gateway.client.ApiClient;
import org.caspian.gateway.client.ClientAuthentication;
import org.caspian.gateway.client.KnownClients;
import org.caspian.gateway.limit.FailedAttempts;
import org.caspian.gateway.limit.Kind;
import org.caspian.gateway.limit.Limits;
import org.caspian.gateway.limit.Standing;
import org.caspian.gateway.traffic.Identified;
import org.jboss.logging.Logger;

/**
 * The clients that call the endpoints of the authorization server, which all do so in one way. What
 * a client may ask for is counted when it has proved itself, so that nobody uses up another's
 * budget; failures are counted where they come from.
 */
@ApplicationScoped
class AuthenticatedClients {

  private static final Logger LOG = Logger.getLogger(AuthenticatedClients.class);

  private final ClientAuthentication clients;
  private final Senders senders;
  private final KnownClients known;
  private final TokenAudit audit;
  private final FailedAttempts failures;
  private final Limits limits;
  private final CurrentVertxRequest exchange;

  AuthenticatedClients(
      ClientAuthentication clients,
      Senders senders,
      KnownClients known,
      TokenAudit audit,
      FailedAttempts failures,
      Limits limits,
      CurrentVertxRequest exchange) {
    this.clients = clients;
    this.senders = senders;
    this.known = known;
    this.audit = audit;
    this.failures = failures;
    this.limits = limits;
    this.exchange = exchange;
  }

  /**
   * The client that calls.
   *
   * @throws OAuthException invalid_request or invalid_client when it is not who it says,
   *     unauthorized_client when it may not be used from there, too many requests when it, or who
   *     says to be it, calls too often
   */
  ApiClient of(Optional<String> authorization, FormParameters form) {
    HttpServerRequest request = exchange.getCurrent().request();
    Sender sender = senders.of(request);
    ClientCredentials shown = ClientCredentials.of(authorization, form);
    FailedAttempts.Attempt attempt = failures.attempt(shown.clientId(), sender.address());
    if (!attempt.isLookedAt()) {
      throw refused(attempt);
    }
    Optional<ApiClient> proven = authenticate(shown);
    if (proven.isEmpty()) {
      attempt.failed();
      audit.refused(shown.clientId(), OAuthError.INVALID_CLIENT.code());
      throw refused(attempt);
    }
    if (!known.allows(shown.clientId(), sender)) {
      // To that address it is as if it had guessed: its owner, who calls from elsewhere, is not
      // held up.
      attempt.failed();
      throw notFromThere(shown.clientId(), sender);
    }
    attempt.succeeded();
    ApiClient client = proven.get();
    new Identified(client.clientId(), client.institution()).note(exchange.getCurrent());
    Standing standing = limits.spend(Kind.TOKEN, client.clientId(), client.institution());
    standing.tell(request.response());
    if (!standing.isAllowed()) {
      throw OAuthException.tooManyRequests(standing.words(), standing.pause());
    }
    return client;
  }

  /** Who has the credentials of a client and calls from elsewhere may well have stolen them. */
  private OAuthException notFromThere(String clientId, Sender sender) {
    LOG.warnf(
        "Client %s proved itself from %s, where it may not be used", clientId, sender.address());
    audit.refused(clientId, OAuthError.UNAUTHORIZED_CLIENT.code());
    return OAuthException.notFromThere(sender.address());
  }

  private Optional<ApiClient> authenticate(ClientCredentials credentials) {
    return switch (credentials) {
      case ClientCredentials.WithSecret shown ->
          clients.authenticate(shown.clientId(), shown.clientSecret());
      case ClientCredentials.WithAssertion shown ->
          clients.authenticateByAssertion(shown.clientId(), shown.assertion());
    };
  }

  /** The same for who was looked at and who was not, and for every client id. */
  private static OAuthException refused(FailedAttempts.Attempt attempt) {
    return attempt
        .pause()
        .map(AuthenticatedClients::tooManyFailures)
        .orElseGet(OAuthException::invalidClient);
  }

  private static OAuthException tooManyFailures(Duration pause) {
    return OAuthException.tooManyRequests(
        "Too many attempts have failed from this address. Send the next in "
            + pause.toSeconds()
            + " s.",
        pause);
  }
}
