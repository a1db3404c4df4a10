package org.caspian.platform.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;

/**
 * Checks proofs of possession (DPoP, RFC 9449 section 4.3): that who sends a request holds the key
 * that its token is bound to, so that a token alone is of no use to a thief. That a proof is fresh
 * and is used once is for the gateway to see to, through which all requests come.
 */
public final class DpopProofs {

  /** The header that has the proof. */
  public static final String HEADER = "DPoP";

  /** The header of an answer that has what the next proof is to have in its {@code nonce}. */
  public static final String NONCE_HEADER = "DPoP-Nonce";

  private static final String TYPE = "dpop+jwt";
  private static final int MAX_LENGTH = 8 * 1024;
  private static final int MAX_ID = 255;
  private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

  /** RFC 3986, 2.3. */
  private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]");

  private final String issuer;

  /**
   * Proofs for requests to this platform.
   *
   * @param issuer the address that callers use, with which the {@code htu} of proofs begins
   */
  public DpopProofs(String issuer) {
    this.issuer = issuer;
  }

  /**
   * The proof that a token is presented with. Checks its signature: not on an event loop.
   *
   * @param token what the presented token says
   * @return empty if the token is bound to no key, and needs none
   * @throws InvalidProofException if it is bound, and there is no proof of its key that is made for
   *     this token and request; or if it is presented as bound and is not
   */
  public Optional<DpopProof> check(PresentedToken presented, AccessToken token)
      throws InvalidProofException {
    boolean asBound = presented.scheme() == PresentedToken.Scheme.DPOP;
    if (token.keyThumbprint().isEmpty()) {
      InvalidProofException.throwIf(asBound, "the token is bound to no key: send it as Bearer");
      return Optional.empty();
    }
    InvalidProofException.throwIf(
        !asBound, "the token is bound to a key: send it as DPoP, with a proof");
    DpopProof proof =
        read(presented.proofs(), presented.method(), presented.path(), token.keyThumbprint());
    InvalidProofException.throwIf(
        !Optional.of(hash(presented.value())).equals(proof.tokenHash()),
        "ath is not the hash of the token");
    return Optional.of(proof);
  }

  /**
   * The proof with which a token is asked for, that is to be bound to the key that made it.
   *
   * @param proofs all {@code DPoP} headers of the request
   * @throws InvalidProofException if it is none for this request
   */
  public DpopProof check(List<String> proofs, String method, String path)
      throws InvalidProofException {
    return read(proofs, method, path, Optional.empty());
  }

  /**
   * Reads a proof.
   *
   * @param thumbprint of the key that it has to be of; with another one no signature is looked at
   */
  private DpopProof read(
      List<String> proofs, String method, String path, Optional<String> thumbprint)
      throws InvalidProofException {
    InvalidProofException.throwIf(proofs.size() != 1, "there is one header " + HEADER);
    String proof = proofs.getFirst();
    InvalidProofException.throwIf(
        proof.length() > MAX_LENGTH || !CompactForm.isExact(proof), "it is malformed");
    try {
      JsonWebSignature signature = new JsonWebSignature();
      signature.setCompactSerialization(proof);
      PublicJsonWebKey key = key(signature);
      String ofKey = key.calculateBase64urlEncodedThumbprint("SHA-256");
      InvalidProofException.throwIf(
          thumbprint.isPresent() && !thumbprint.get().equals(ofKey),
          "it is made with another key than the token is bound to");
      verify(signature, key);
      JwtClaims claims = JwtClaims.parse(signature.getPayload());
      requireFor(claims, method, path);
      return new DpopProof(
          ofKey,
          id(claims),
          issuedAt(claims),
          Optional.ofNullable(claims.getStringClaimValue("ath")),
          Optional.ofNullable(claims.getStringClaimValue("nonce")));
    } catch (JoseException | InvalidJwtException | MalformedClaimException e) {
      throw new InvalidProofException("it is malformed");
    } catch (RuntimeException e) { // the library casts and decodes what it finds
      throw new InvalidProofException("it is malformed");
    }
  }

  /** The key in the header of the proof, which is to have made the signature. */
  private static PublicJsonWebKey key(JsonWebSignature signature)
      throws JoseException, InvalidProofException {
    InvalidProofException.throwIf(
        !TYPE.equals(lowerCase(signature.getHeader("typ"))), "typ is " + TYPE);
    InvalidProofException.throwIf(
        signature.getHeaders().getObjectHeaderValue("crit") != null, "crit is not supported");
    Object header = signature.getHeaders().getObjectHeaderValue("jwk");
    InvalidProofException.throwIf(!(header instanceof Map), "jwk is the public key");
    Optional<String> fault = AcceptedKeys.fault(members((Map<?, ?>) header));
    InvalidProofException.throwIf(fault.isPresent(), "jwk is no key that is accepted");
    PublicJsonWebKey key = signature.getHeaders().getPublicJwkHeaderValue("jwk", null);
    return key;
  }

  private static void verify(JsonWebSignature signature, PublicJsonWebKey key)
      throws JoseException, InvalidProofException {
    String algorithm = signature.getAlgorithmHeaderValue();
    InvalidProofException.throwIf(
        !AcceptedKeys.signsWith(key, algorithm), "alg is not that of the key");
    signature.setAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, algorithm));
    signature.setKey(key.getPublicKey());
    InvalidProofException.throwIf(!signature.verifySignature(), "the signature is wrong");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> members(Map<?, ?> jwk) {
    return (Map<String, Object>) jwk;
  }

  private void requireFor(JwtClaims claims, String method, String path)
      throws MalformedClaimException, InvalidProofException {
    InvalidProofException.throwIf(
        !method.equals(claims.getStringClaimValue("htm")), "htm is the method of the request");
    String address = claims.getStringClaimValue("htu");
    InvalidProofException.throwIf(
        address == null || !isSame(issuer + path, address),
        "htu is the address of the request, which begins with " + issuer);
  }

  private static String id(JwtClaims claims) throws MalformedClaimException, InvalidProofException {
    String id = claims.getJwtId();
    InvalidProofException.throwIf(
        id == null || id.isBlank() || id.length() > MAX_ID,
        "jti has 1 to " + MAX_ID + " characters");
    return id;
  }

  private static Instant issuedAt(JwtClaims claims)
      throws MalformedClaimException, InvalidProofException {
    NumericDate issued = claims.getIssuedAt();
    InvalidProofException.throwIf(issued == null, "iat is missing");
    try {
      return Instant.ofEpochSecond(issued.getValue());
    } catch (DateTimeException e) {
      throw new InvalidProofException("iat is beyond all calendars");
    }
  }

  /** But for query and fragment, and what makes no difference by RFC 3986, 6.2.2 and 6.2.3. */
  private static boolean isSame(String expected, String address) {
    try {
      return normal(new URI(expected)).equals(normal(new URI(address)));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static List<Object> normal(URI address) {
    String scheme = lowerCase(address.getScheme());
    boolean standardPort =
        address.getPort() == 443 && "https".equals(scheme)
            || address.getPort() == 80 && "http".equals(scheme);
    return List.of(
        String.valueOf(scheme),
        String.valueOf(lowerCase(address.getHost())),
        standardPort ? -1 : address.getPort(),
        normalPath(address.getRawPath()));
  }

  /** Hex digits of escapes in upper case, and no escapes of what needs none. */
  private static String normalPath(String path) {
    if (path == null || path.isEmpty()) {
      return "/";
    }
    return ESCAPE
        .matcher(path)
        .replaceAll(
            escape -> {
              String character = String.valueOf((char) Integer.parseInt(escape.group(1), 16));
              boolean needed = !UNRESERVED.matcher(character).matches();
              return needed ? escape.group().toUpperCase(Locale.ROOT) : character;
            });
  }

  private static String lowerCase(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }

  private static String hash(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
