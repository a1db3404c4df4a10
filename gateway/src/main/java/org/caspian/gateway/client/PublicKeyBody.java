package org.caspian.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caspian.platform.access.AcceptedKeys;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** A public key of a client, as JWK (RFC 7517). A private part has no place in it. */
@Schema(name = "ClientKey")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicKeyBody(
    @NotNull
        @Size(max = 8)
        @Schema(description = "The kind of key: RSA, EC or OKP", examples = "EC")
        String kty,
    @NotNull
        @Size(min = 1, max = 128)
        @Schema(description = "What the header of an assertion calls it by", examples = "2026-11")
        String kid,
    @Size(max = 8) @Schema(description = "What it is for: sig", examples = "sig") String use,
    @Size(max = 8)
        @Schema(
            description = "What it signs with: RS256, PS256, ES256, EdDSA or Ed25519",
            examples = "ES256")
        String alg,
    @Size(max = 1024) @Schema(description = "Of RSA: the modulus, in base64url") String n,
    @Size(max = 16) @Schema(description = "Of RSA: the exponent, in base64url", examples = "AQAB")
        String e,
    @Size(max = 16) @Schema(description = "The curve: P-256 or Ed25519", examples = "P-256")
        String crv,
    @Size(max = 64)
        @Schema(
            description = "A point of the curve, in base64url",
            examples = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU")
        String x,
    @Size(max = 64)
        @Schema(
            description = "Of EC: the other coordinate, in base64url",
            examples = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0")
        String y) {

  private static final List<String> MEMBERS =
      List.of("kty", "kid", "use", "alg", "n", "e", "crv", "x", "y");

  /** Its members, without those that are not there. */
  Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    put(members, "kty", kty);
    put(members, "kid", kid);
    put(members, "use", use);
    put(members, "alg", alg);
    put(members, "n", n);
    put(members, "e", e);
    put(members, "crv", crv);
    put(members, "x", x);
    put(members, "y", y);
    return members;
  }

  /** Those of a stored JWK Set. */
  static List<PublicKeyBody> listOf(String jwks) {
    try {
      return ((List<?>) JsonUtil.parseJson(jwks).get("keys"))
          .stream().map(key -> of((Map<?, ?>) key)).toList();
    } catch (JoseException e) {
      throw new IllegalStateException("The keys of a client cannot be read", e);
    }
  }

  /**
   * Those of a document that somebody published. What is no key of text is passed over, and so is
   * what a key has beside what is known here.
   */
  static List<PublicKeyBody> published(String document) {
    try {
      return JsonUtil.parseJson(document).get("keys") instanceof List<?> keys
          ? keys.stream().filter(PublicKeyBody::isOfText).map(key -> of((Map<?, ?>) key)).toList()
          : List.of();
    } catch (JoseException | RuntimeException e) { // the library fails as it pleases
      return List.of();
    }
  }

  private static boolean isOfText(Object key) {
    return key instanceof Map<?, ?> members
        && MEMBERS.stream()
            .map(members::get)
            .allMatch(value -> value == null || value instanceof String)
        && AcceptedKeys.isPublic(members);
  }

  private static PublicKeyBody of(Map<?, ?> key) {
    return new PublicKeyBody(
        (String) key.get("kty"),
        (String) key.get("kid"),
        (String) key.get("use"),
        (String) key.get("alg"),
        (String) key.get("n"),
        (String) key.get("e"),
        (String) key.get("crv"),
        (String) key.get("x"),
        (String) key.get("y"));
  }

  private static void put(Map<String, Object> members, String name, String value) {
    if (value != null) {
      members.put(name, value);
    }
  }
}
