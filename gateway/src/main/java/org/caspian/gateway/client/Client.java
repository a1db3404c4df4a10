package org.caspian.gateway.client;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.access.Role;
import org.caspian.platform.command.RootType;
import org.caspian.platform.command.SharedRoot;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An API client: a program of one institution, or of the secretariat, that may get tokens. */
@Entity
@Table(name = "client")
@RootType("Client")
class Client extends SharedRoot {

  /** The one that is used, and the one that it is exchanged for. */
  static final int MAX_SECRETS = 2;

  private String clientId;
  private UUID institution;
  private String label;

  @Enumerated(EnumType.STRING)
  private ClientState state;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Enumerated(EnumType.STRING)
  private Set<ApiScope> scopes;

  @OneToMany(mappedBy = "client", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("id")
  private List<Secret> secrets = new ArrayList<>();

  /** Of the public keys that it proves itself with; null if it has none. */
  private String jwks;

  /** Where it publishes public keys itself; null if it does not. */
  private String jwksUri;

  /** Ranges of addresses, in CIDR notation, from which it may be used; null: from anywhere. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> networks;

  /** Whether it gets only tokens that are bound to a key. */
  private boolean proofRequired;

  private Instant disabledAt;

  /** For Hibernate. */
  protected Client() {}

  private Client(UUID id, Audience audience, Instant at, String by) {
    super(id, audience, at, by);
  }

  /**
   * A new client, active.
   *
   * @param secretId of its first secret
   * @param identity what it calls itself, and the secret it proves that with
   * @param institution for which it acts; empty for the secretariat
   * @param scopes all that it may ask for
   */
  static Client opened(
      UUID id,
      UUID secretId,
      ClientIdentity identity,
      Optional<UUID> institution,
      String label,
      Set<ApiScope> scopes,
      Instant at,
      String by) {
    Audience audience = institution.map(Audience::of).orElseGet(Audience::secretariat);
    Client client = new Client(id, audience, at, by);
    client.clientId = identity.clientId();
    client.institution = institution.orElse(null);
    client.label = label;
    client.scopes = EnumSet.copyOf(scopes);
    client.state = ClientState.ACTIVE;
    client.secrets.add(new Secret(secretId, client, identity.clientSecret(), at, null));
    return client;
  }

  /** Gets no token any more, and those that it has are refused. */
  void disable(Instant at, String by) {
    if (state != ClientState.ACTIVE) {
      throw new IllegalStateException("Client " + id() + " is " + state);
    }
    state = ClientState.DISABLED;
    disabledAt = at;
    changed(at, by);
  }

  /**
   * Gives it a second secret; both are good until one is revoked or expires.
   *
   * @param expiresAt until when the new one is good; null for as long as nobody revokes it
   */
  void addSecret(UUID secretId, String secret, Instant expiresAt, Instant at, String by) {
    if (!isActive() || !mayGetSecret(at)) {
      throw new IllegalStateException("Client " + id() + " gets no other secret");
    }
    secrets.removeIf(old -> !old.isLive(at));
    secrets.add(new Secret(secretId, this, secret, at, expiresAt));
    changed(at, by);
  }

  /** Takes a secret away; another one stays, for good. */
  void revokeSecret(Secret secret, Instant at, String by) {
    if (!isActive() || !mayLose(secret) || !secrets.remove(secret)) {
      throw new IllegalStateException("Client " + id() + " keeps its secret");
    }
    changed(at, by);
  }

  /**
   * Whether it can prove itself without this secret, and goes on to: one that expires by itself
   * would leave it without any. So each active client has a secret that does not expire, or keys.
   */
  boolean mayLose(Secret secret) {
    return jwks != null
        || jwksUri != null
        || secrets.stream().anyMatch(other -> other != secret && other.expiresAt().isEmpty());
  }

  /** Whether it can prove itself without keys, and goes on to. */
  boolean mayLoseKeys() {
    return secrets.stream().anyMatch(secret -> secret.expiresAt().isEmpty());
  }

  /**
   * Gives it keys in place of those that it has.
   *
   * @param keys as JWK Set; null for none
   */
  void setKeys(String keys, Instant at, String by) {
    setKeys(keys, null, at, by);
  }

  /**
   * Has it prove itself with the keys that it publishes, in place of those that it has.
   *
   * @param address of the JWK Set
   */
  void publishesKeysAt(String address, Instant at, String by) {
    setKeys(null, address, at, by);
  }

  private void setKeys(String keys, String address, Instant at, String by) {
    if (!isActive() || keys == null && address == null && !mayLoseKeys()) {
      throw new IllegalStateException("Client " + id() + " keeps its keys");
    }
    jwks = keys;
    jwksUri = address;
    changed(at, by);
  }

  /**
   * Says from where it may be used.
   *
   * @param ranges in CIDR notation; none: from anywhere
   */
  void setNetworks(List<String> ranges, Instant at, String by) {
    if (!isActive()) {
      throw new IllegalStateException("Client " + id() + " is " + state);
    }
    networks = ranges.isEmpty() ? null : List.copyOf(ranges);
    changed(at, by);
  }

  /** Says whether it gets only tokens that are bound to a key. */
  void setProofRequired(boolean required, Instant at, String by) {
    if (!isActive()) {
      throw new IllegalStateException("Client " + id() + " is " + state);
    }
    proofRequired = required;
    changed(at, by);
  }

  boolean isProofRequired() {
    return proofRequired;
  }

  /** Ranges of addresses, in CIDR notation, from which it may be used; none: from anywhere. */
  List<String> networks() {
    return networks == null ? List.of() : List.copyOf(networks);
  }

  /** Whether its institution is to be told now that a secret of it expires. */
  boolean isWarningDue(List<Duration> before, Instant at) {
    return isActive() && secrets.stream().anyMatch(secret -> secret.isWarningDue(before, at));
  }

  /**
   * Notes that its institution is told that a secret expires.
   *
   * @param before how long before it expires it is to be told
   * @return which secret, if that is to be told of one now
   */
  Optional<Secret> warnOfExpiry(List<Duration> before, Instant at, String by) {
    Optional<Secret> due =
        secrets.stream()
            .filter(secret -> isActive() && secret.isWarningDue(before, at))
            .findFirst();
    due.ifPresent(
        secret -> {
          secret.warned(at);
          changed(at, by);
        });
    return due;
  }

  /** Its public keys, as JWK Set. */
  Optional<String> jwks() {
    return Optional.ofNullable(jwks);
  }

  /** Where it publishes public keys itself. */
  Optional<String> jwksUri() {
    return Optional.ofNullable(jwksUri);
  }

  /** Whether there is room for another secret. */
  boolean mayGetSecret(Instant at) {
    return secretsAt(at).size() < MAX_SECRETS;
  }

  /** The secrets that are good then, the oldest first. */
  List<Secret> secretsAt(Instant at) {
    return secrets.stream().filter(secret -> secret.isLive(at)).toList();
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
    Set<ApiScope> copy = EnumSet.noneOf(ApiScope.class);
    copy.addAll(scopes);
    return copy;
  }

  Optional<Instant> disabledAt() {
    return Optional.ofNullable(disabledAt);
  }

  /** Who acts for no institution acts for the secretariat. */
  static Role roleOf(Optional<UUID> institution) {
    return institution.isPresent() ? Role.MEMBER : Role.SECRETARIAT;
  }
}
