package org.caspian.gateway.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caspian.platform.access.AcceptedKeys;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** The public keys of a client, with which its assertions are checked. */
final class ClientKeys {

  private final List<JsonWebKey> keys;

  private ClientKeys(List<JsonWebKey> keys) {
    this.keys = List.copyOf(keys);
  }

  /** Those that were stored. */
  static ClientKeys parse(String jwks) {
    try {
      return new ClientKeys(new JsonWebKeySet(jwks).getJsonWebKeys());
    } catch (JoseException e) {
      throw new IllegalStateException("The keys of a client cannot be read", e);
    }
  }

  /** As a JWK Set (RFC 7517), as it is stored. */
  static String toJson(List<PublicKeyBody> keys) {
    List<Map<String, Object>> members = new ArrayList<>();
    keys.forEach(key -> members.add(key.members()));
    return JsonUtil.toJson(Map.of("keys", members));
  }

  /** Why a key is not taken, in words; empty if it is. */
  static Optional<String> fault(PublicKeyBody body) {
    return AcceptedKeys.fault(body.members());
  }

  /** The keys that may have made a signature. */
  List<JsonWebKey> of(String keyId, String algorithm) {
    return keys.stream()
        .filter(key -> AcceptedKeys.signsWith(key, algorithm))
        .filter(key -> keyId == null || keyId.equals(key.getKeyId()))
        .toList();
  }
}
