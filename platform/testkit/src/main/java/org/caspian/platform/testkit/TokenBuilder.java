package org.caspian.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A token in the making. Every header and claim can be set to anything or removed, and it can be
 * signed with any key and algorithm, because a service must refuse each forgery by itself. Written
 * on the JDK alone, so that it does not share a mistake with the verifier.
 */
public final class TokenBuilder {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final PSSParameterSpec PS256 =
      new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

  private final Map<String, Object> header = new LinkedHashMap<>();
  private final Map<String, Object> claims = new LinkedHashMap<>();
  private SigningKey key;
  private Function<SigningKey, byte[]> secret = SigningKey::der;

  TokenBuilder(SigningKey key) {
    header("typ", "at+jwt").header("alg", "RS256").signedBy(key);
    issuedAt(TestClock.notAhead()).claim("jti", UUID.randomUUID().toString());
  }

  /**
   * Makes it a token of an institution's client.
   *
   * @param institution the institution
   * @return this
   */
  public TokenBuilder member(UUID institution) {
    return client("client-of-" + institution)
        .claim("institution", institution.toString())
        .claim("roles", List.of("MEMBER"));
  }

  /**
   * Names the client, in both claims that do.
   *
   * @param clientId the client's id
   * @return this
   */
  public TokenBuilder client(String clientId) {
    return claim("sub", clientId).claim("client_id", clientId);
  }

  /**
   * Sets {@code iat}, and {@code exp} ten minutes later.
   *
   * @param instant when the token was issued
   * @return this
   */
  public TokenBuilder issuedAt(Instant instant) {
    return claim("iat", instant.getEpochSecond())
        .claim("exp", instant.plus(LIFETIME).getEpochSecond());
  }

  /**
   * Sets or removes a claim.
   *
   * @param name the claim
   * @param value what Jackson can write; null removes it
   * @return this
   */
  public TokenBuilder claim(String name, Object value) {
    set(claims, name, value);
    return this;
  }

  /**
   * Sets or removes a header. The header {@code alg} also decides how the token is signed: RS256,
   * PS256, ES256 (with a key nobody published), HS256 (with the public key as the secret, a known
   * attack, in the encoding of {@link SigningKey#der} unless another is chosen), none.
   *
   * @param name the header
   * @param value what Jackson can write; null removes it
   * @return this
   */
  public TokenBuilder header(String name, Object value) {
    set(header, name, value);
    return this;
  }

  /**
   * Signs with this key and names it as {@code kid}.
   *
   * @param signingKey the key, published by the issuer or not
   * @return this
   */
  public TokenBuilder signedBy(SigningKey signingKey) {
    this.key = signingKey;
    return header("kid", signingKey.kid());
  }

  /**
   * Signs.
   *
   * @return the compact token, without "Bearer"
   */
  public String sign() {
    return sign(header(), json(claims));
  }

  /**
   * Signs, then changes the claims: a token whose signature does not fit.
   *
   * @param name the claim
   * @param value what is claimed after signing
   * @return the compact token, without "Bearer"
   */
  public String signThenClaim(String name, Object value) {
    String[] parts = sign().split("\\.", -1);
    claim(name, value);
    return parts[0] + "." + base64Url(json(claims)) + "." + parts[2];
  }

  /** Signs with a key that is not the one that it names. */
  TokenBuilder secretlySignedBy(SigningKey signingKey) {
    this.key = signingKey;
    return this;
  }

  /** Signs with HS256 and the public key in this form as the secret. */
  TokenBuilder sharing(Function<SigningKey, byte[]> form) {
    this.secret = form;
    return header("alg", "HS256");
  }

  /** What it claims by this name, or null. */
  Object claimed(String name) {
    return claims.get(name);
  }

  /** The id of the key that it names. */
  String kid() {
    return (String) header.get("kid");
  }

  /** The header as text, to be made into what no map can hold. */
  String header() {
    return new String(json(header), UTF_8);
  }

  /** The claims as text, to be made into what no map can hold. */
  String claims() {
    return new String(json(claims), UTF_8);
  }

  /** Signs any header and any payload, as they are. */
  String sign(String anyHeader, byte[] anyPayload) {
    String input = base64Url(anyHeader.getBytes(UTF_8)) + "." + base64Url(anyPayload);
    return input + "." + base64Url(signature(input.getBytes(UTF_8)));
  }

  private byte[] signature(byte[] input) {
    try {
      return switch (String.valueOf(header.get("alg"))) {
        case "PS256" -> {
          Signature signature = Signature.getInstance("RSASSA-PSS");
          signature.setParameter(PS256);
          yield sign(signature, key.pair().getPrivate(), input);
        }
        case "ES256" ->
            sign(Signature.getInstance("SHA256withECDSAinP1363Format"), foreignEcKey(), input);
        case "HS256" -> {
          Mac mac = Mac.getInstance("HmacSHA256");
          mac.init(new SecretKeySpec(secret.apply(key), "HmacSHA256"));
          yield mac.doFinal(input);
        }
        case "none" -> new byte[0];
        default -> sign(Signature.getInstance("SHA256withRSA"), key.pair().getPrivate(), input);
      };
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sign(Signature signature, PrivateKey secret, byte[] input)
      throws GeneralSecurityException {
    signature.initSign(secret);
    signature.update(input);
    return signature.sign();
  }

  private static PrivateKey foreignEcKey() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair().getPrivate();
  }

  private static void set(Map<String, Object> members, String name, Object value) {
    if (value == null) {
      members.remove(name);
    } else {
      members.put(name, value);
    }
  }

  private static byte[] json(Map<String, Object> members) {
    try {
      return JSON.writeValueAsBytes(members);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
