package org.caspian.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;

/** Tells whether a client is who it says. */
@ApplicationScoped
public class ClientAuthentication {

  /** What an unknown client's secret is compared with: nothing hashes to it. */
  private static final byte[] NOBODY = new byte[32];

  private final ClientRepository clients;
  private final ClientUse use;
  private final Clock clock;

  ClientAuthentication(ClientRepository clients, ClientUse use, Clock clock) {
    this.clients = clients;
    this.use = use;
    this.clock = clock;
  }

  /**
   * The client, if it is there, the secret is its own and it is active. What is refused is refused
   * after the same work, so that nobody can measure which of the three it was.
   */
  public Optional<ApiClient> authenticate(String clientId, String clientSecret) {
    Optional<Client> known = clients.findByClientId(clientId);
    byte[] shown = ClientSecret.hash(clientSecret);
    boolean matches = MessageDigest.isEqual(known.map(Client::secretHash).orElse(NOBODY), shown);
    return known.filter(client -> matches && client.isActive()).map(this::used);
  }

  private ApiClient used(Client client) {
    use.record(client.id(), clock.instant());
    return new ApiClient(client.clientId(), client.institution(), client.role(), client.scopes());
  }
}
