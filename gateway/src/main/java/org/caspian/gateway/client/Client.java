package org.caspian.gateway.client;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.access.Role;
import org.caspian.platform.command.Internal;
import org.caspian.platform.command.RootType;
import org.caspian.platform.command.SharedRoot;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An API client: a program of one institution, or of the secretariat, that may get tokens. */
@Entity
@Table(name = "client")
@RootType("Client")
class Client extends SharedRoot {

  private String clientId;
  private UUID institution;
  private String label;

  @Enumerated(EnumType.STRING)
  private ClientState state;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Enumerated(EnumType.STRING)
  private Set<ApiScope> scopes;

  @Internal private byte[] secretHash;

  private Instant disabledAt;

  /** For Hibernate. */
  protected Client() {}

  private Client(UUID id, Audience audience, Instant at, String by) {
    super(id, audience, at, by);
  }

  /**
   * A new client, active.
   *
   * @param identity what it calls itself, and the secret it proves that with
   * @param institution for which it acts; empty for the secretariat
   * @param scopes all that it may ask for
   */
  static Client opened(
      UUID id,
      ClientIdentity identity,
      Optional<UUID> institution,
      String label,
      Set<ApiScope> scopes,
      Instant at,
      String by) {
    Audience audience = institution.map(Audience::of).orElseGet(Audience::secretariat);
    Client client = new Client(id, audience, at, by);
    client.clientId = identity.clientId();
    client.secretHash = ClientSecret.hash(identity.clientSecret());
    client.institution = institution.orElse(null);
    client.label = label;
    client.scopes = EnumSet.copyOf(scopes);
    client.state = ClientState.ACTIVE;
    return client;
  }

  /** Gets no token any more. Tokens that it has run out within ten minutes. */
  void disable(Instant at, String by) {
    if (state != ClientState.ACTIVE) {
      throw new IllegalStateException("Client " + id() + " is " + state);
    }
    state = ClientState.DISABLED;
    disabledAt = at;
    changed(at, by);
  }

  boolean isActive() {
    return state == ClientState.ACTIVE;
  }

  String clientId() {
    return clientId;
  }

  Optional<UUID> institution() {
    return Optional.ofNullable(institution);
  }

  Role role() {
    return roleOf(institution());
  }

  String label() {
    return label;
  }

  ClientState state() {
    return state;
  }

  Set<ApiScope> scopes() {
    return EnumSet.copyOf(scopes);
  }

  Optional<Instant> disabledAt() {
    return Optional.ofNullable(disabledAt);
  }

  /** Who acts for no institution acts for the secretariat. */
  static Role roleOf(Optional<UUID> institution) {
    return institution.isPresent() ? Role.MEMBER : Role.SECRETARIAT;
  }
}
