package org.caspian.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;

/**
 * What is tried with tokens (RFC 8725, RFC 9068). Each attack is some forgeries, made of tokens
 * that are right in everything; the gateway and every service refuse all of them by themselves.
 */
public enum TokenAttack {
  /** Nobody signed it, and it says so. */
  UNSIGNED(
      "says that it has no signature",
      valid ->
          Stream.of("none", "None", "NONE", "nOnE", "")
              .map(alg -> withSignature(valid.get().header("alg", alg).sign(), new byte[0]))),

  /** The public key, in a form in which a verifier may have it, is taken for a shared secret. */
  PUBLIC_KEY_AS_SECRET(
      "is signed with HS256 and the public key",
      valid ->
          each(
              valid,
              token -> token.sharing(SigningKey::der),
              token -> token.sharing(key -> key.pem().getBytes(UTF_8)),
              token -> token.sharing(key -> (key.pem() + "\n").getBytes(UTF_8)),
              token -> token.sharing(key -> key.jwk().getBytes(UTF_8)))),

  /** The right key signs in another way, or the header says so. */
  ANOTHER_ALGORITHM(
      "names an algorithm that is not that of the key",
      valid ->
          each(
              valid,
              token -> token.header("alg", "PS256"),
              token -> token.header("alg", "RS512"),
              token -> token.header("alg", "ES256"),
              token -> token.header("alg", "rs256"),
              token -> token.header("alg", 256),
              token -> token.header("alg", List.of("RS256")),
              token -> token.header("alg", null))),

  /** Somebody else signs in the name of the issuer's key. */
  ANOTHER_KEY(
      "is signed with a key that is not the one it names",
      valid -> each(valid, token -> token.secretlySignedBy(Foreign.KEY))),

  /** The id of the key is used to make the verifier read something else. */
  ANOTHER_KEY_ID(
      "names a key that the issuer does not have",
      valid ->
          Stream.of(
                  "unknown", "", " ", "../../../../dev/null", "/dev/null", "' or '1'='1", "*", "0")
              .map(kid -> valid.get().header("kid", kid).sign())),

  /** The id of the right key, in other spellings, and what is no text. */
  NEARLY_THE_KEY_ID(
      "names the key in another spelling",
      valid ->
          each(
              valid,
              token -> token.header("kid", token.kid() + "\u0000"),
              token -> token.header("kid", " " + token.kid()),
              token -> token.header("kid", token.kid() + "/"),
              token -> token.header("kid", List.of(token.kid())),
              token -> token.header("kid", Map.of("kid", token.kid())),
              token -> token.header("kid", 1),
              token -> token.header("kid", true),
              token -> token.header("kid", null))),

  /** It brings the key with which it is to be verified. */
  KEY_INSIDE(
      "brings its own key",
      valid ->
          each(
              valid,
              token -> token.secretlySignedBy(Foreign.KEY).header("jwk", Foreign.jwk()),
              token -> token.signedBy(Foreign.KEY).header("jwk", Foreign.jwk()),
              token -> token.signedBy(Foreign.KEY).header("jwk", Foreign.jwk()).header("kid", null),
              token -> token.secretlySignedBy(Foreign.KEY).header("x5c", List.of("MIIB")))),

  /** It says where the key is to be had. */
  KEY_ELSEWHERE(
      "says where its key is",
      valid ->
          Stream.of("jku", "x5u")
              .flatMap(
                  name ->
                      each(
                          valid,
                          token ->
                              token.secretlySignedBy(Foreign.KEY).header(name, Foreign.ADDRESS),
                          token -> token.signedBy(Foreign.KEY).header(name, Foreign.ADDRESS)))),

  /** A token that was made for something else. */
  ANOTHER_TYPE(
      "is no access token",
      valid ->
          Stream.of(
                  "JWT", "jwt", "dpop+jwt", "logout+jwt", "at+jwt ", "at", "", 1, List.of("at+jwt"))
              .map(type -> valid.get().header("typ", type).sign())),

  /** It says nothing of what it was made for. */
  NO_TYPE("does not say what it is", valid -> each(valid, token -> token.header("typ", null))),

  /** It must be understood in a way in which nobody does. */
  EXTENSION(
      "has extensions that must be understood",
      valid ->
          each(
              valid,
              token -> token.header("crit", List.of("b64")).header("b64", false),
              token -> token.header("crit", List.of("b64")).header("b64", true),
              token -> token.header("b64", false),
              token -> token.header("crit", List.of("exp")).header("exp", 1),
              token -> token.header("crit", List.of("urn:x")).header("urn:x", true),
              token -> token.header("crit", List.of()),
              token -> token.header("crit", "b64"))),

  /** What it says is compressed. */
  COMPRESSED(
      "is compressed",
      valid -> {
        TokenBuilder token = valid.get().header("zip", "DEF");
        return Stream.of(token.sign(token.header(), deflated(token.claims())));
      }),

  /** Another issuer's. */
  ANOTHER_ISSUER(
      "is of another issuer",
      valid ->
          each(
              valid,
              token -> token.claim("iss", "https://other.example"),
              token -> token.claim("iss", token.claimed("iss") + "/"),
              token -> token.claim("iss", token.claimed("iss").toString().replace("http", "HTTP")),
              token -> token.claim("iss", List.of(token.claimed("iss"))),
              token -> token.claim("iss", 1),
              token -> token.claim("iss", ""))),

  /** For somebody else. */
  ANOTHER_AUDIENCE(
      "is for others",
      valid ->
          Stream.of(
                  "other",
                  "Caspian",
                  "caspian ",
                  "other caspian",
                  "",
                  1,
                  List.of(),
                  List.of("other"),
                  List.of(List.of("caspian")),
                  Map.of("caspian", "caspian"))
              .map(audience -> valid.get().claim("aud", audience).sign())),

  /** It was good once. */
  EXPIRED(
      "has expired",
      valid ->
          Stream.of(
                  60L,
                  3_600L,
                  TestClock.notAhead().getEpochSecond(),
                  2 * TestClock.notAhead().getEpochSecond())
              .map(ago -> TestClock.notAhead().getEpochSecond() - ago)
              .map(end -> valid.get().claim("exp", end).sign())),

  /** It would be good for much longer than the issuer's are, beyond every memory of revocations. */
  ENDLESS(
      "does not end",
      valid ->
          Stream.of(
                  TestClock.notAhead().getEpochSecond() + 86_400L,
                  4_102_444_800L,
                  Long.MAX_VALUE,
                  1e300,
                  BigInteger.TEN.pow(40),
                  overflowing(300))
              .map(end -> valid.get().claim("exp", end).sign())),

  /** Its times are none. */
  ODD_TIMES(
      "has times that are no numbers",
      valid ->
          Stream.of("exp", "iat", "nbf")
              .flatMap(
                  name ->
                      Stream.of(
                              String.valueOf(TestClock.notAhead().getEpochSecond()),
                              "soon",
                              true,
                              List.of(TestClock.notAhead().getEpochSecond()))
                          .map(time -> valid.get().claim(name, time).sign()))),

  /** It will be good later. */
  NOT_YET_VALID(
      "is not valid yet",
      valid ->
          Stream.of(TestClock.notAhead().getEpochSecond() + 60, Long.MAX_VALUE, overflowing(-300))
              .map(begin -> valid.get().claim("nbf", begin).sign())),

  /** It comes from the future. */
  ISSUED_LATER(
      "is issued in the future",
      valid ->
          Stream.concat(
              each(valid, token -> token.issuedAt(TestClock.notAhead().plusSeconds(60))),
              Stream.of(Long.MAX_VALUE, overflowing(-300), 1e300)
                  .map(issued -> valid.get().claim("iat", issued).sign()))),

  /** Something is missing that it must say. */
  MISSING_CLAIM(
      "lacks a claim",
      valid ->
          Stream.of("iss", "sub", "aud", "exp", "iat", "jti", "client_id", "roles")
              .map(name -> valid.get().claim(name, null).sign())),

  /** It says who somebody is in a way that nobody is. */
  ODD_HOLDER(
      "is of nobody there is",
      valid ->
          each(
              valid,
              token -> token.claim("roles", List.of("MEMBER", "SECRETARIAT")),
              token -> token.claim("roles", List.of("ADMIN")),
              token -> token.claim("roles", List.of()),
              token -> token.claim("roles", "SECRETARIAT"),
              token -> token.claim("roles", List.of(List.of("SECRETARIAT"))),
              token -> token.claim("roles", List.of("MEMBER")).claim("institution", null),
              token -> token.claim("roles", List.of("MEMBER")).claim("institution", "none"),
              token -> token.claim("roles", List.of("MEMBER")).claim("institution", "1-1-1-1-1"),
              token -> token.claim("roles", List.of("SECRETARIAT")).claim("institution", uuid()),
              token -> token.claim("client_id", 1),
              token -> token.claim("client_id", " "),
              token -> token.claim("jti", Map.of()),
              token -> token.claim("scope", List.of("members:write")))),

  /** It says a thing twice: readers differ in which they take. */
  CLAIM_TWICE(
      "says a claim twice",
      valid ->
          Stream.of(
                  "\"institution\":\"" + uuid() + "\",\"institution\":\"" + uuid() + "\"",
                  "\"roles\":[\"SECRETARIAT\"]",
                  "\"\\u0072oles\":[\"SECRETARIAT\"]",
                  "\"exp\":4102444800",
                  "\"iss\":\"https://other.example\"",
                  "\"scope\":\"members:write\"")
              .map(
                  more -> {
                    TokenBuilder token = valid.get();
                    return token.sign(token.header(), with(token.claims(), more).getBytes(UTF_8));
                  })),

  /** Its header says a thing twice. */
  HEADER_TWICE(
      "says a header twice",
      valid ->
          Stream.of("\"alg\":\"none\"", "\"alg\":\"RS256\"", "\"typ\":\"JWT\"", "\"kid\":\"x\"")
              .map(
                  more -> {
                    TokenBuilder token = valid.get();
                    return token.sign(with(token.header(), more), token.claims().getBytes(UTF_8));
                  })),

  /** What is signed is no JSON object, or more than one. */
  NO_OBJECT(
      "says something that is no JSON object",
      valid ->
          Stream.<UnaryOperator<String>>of(
                  claims -> "",
                  claims -> "x",
                  claims -> "null",
                  claims -> "[" + claims + "]",
                  claims -> claims + claims,
                  claims -> claims + " x",
                  claims -> claims.substring(1),
                  claims -> "\"" + claims.replace("\"", "\\\"") + "\"")
              .map(
                  odd -> {
                    TokenBuilder token = valid.get();
                    return token.sign(token.header(), odd.apply(token.claims()).getBytes(UTF_8));
                  })),

  /** What it says was changed after it was signed. */
  ALTERED(
      "was altered after it was signed",
      valid ->
          Stream.of(
              valid.get().signThenClaim("roles", List.of("SECRETARIAT", "OTHER")),
              valid.get().signThenClaim("institution", uuid()),
              valid.get().signThenClaim("scope", "members:read members:write clients:write"),
              valid.get().signThenClaim("exp", TestClock.notAhead().getEpochSecond() + 900),
              valid.get().signThenClaim("jti", uuid()))),

  /** Its signature is none. */
  ANOTHER_SIGNATURE(
      "has a signature that does not fit",
      valid -> {
        String token = valid.get().sign();
        byte[] right = signatureOf(token);
        byte[] der = right.clone();
        System.arraycopy(new byte[] {0x30, (byte) 0x82, 0, (byte) 0xfc}, 0, der, 0, 4);
        byte[] padded = new byte[right.length + 1];
        System.arraycopy(right, 0, padded, 1, right.length);
        return Stream.of(
                new byte[0],
                new byte[1],
                new byte[right.length],
                Arrays.copyOf(right, right.length - 1),
                Arrays.copyOf(right, right.length + 1),
                Arrays.copyOf(right, 2 * right.length),
                padded,
                der,
                signatureOf(valid.get().claim("jti", uuid()).sign()))
            .map(signature -> withSignature(token, signature));
      }),

  /** The same token in another spelling, which what is remembered of tokens would not find. */
  ANOTHER_SPELLING(
      "is spelt in another way",
      valid -> {
        String token = valid.get().sign();
        String[] parts = token.split("\\.");
        return Stream.of(
            token + "=",
            token + "==",
            token + "!",
            token + "%20",
            token.replaceFirst("\\.", "=."),
            token.replaceFirst("\\.", " ."),
            token.substring(0, 10) + " " + token.substring(10),
            token.substring(0, token.length() - 1) + withOneMoreBit(token),
            "\"" + token + "\"",
            parts[0]
                + "."
                + Base64.getUrlEncoder().encodeToString((" ").getBytes(UTF_8))
                + "."
                + parts[1]
                + "."
                + parts[2]);
      }),

  /** It has too few or too many parts, or is in another form of the same standard. */
  ANOTHER_FORM(
      "is in another form",
      valid -> {
        String token = valid.get().sign();
        String[] parts = token.split("\\.");
        return Stream.of(
            "",
            "x",
            ".",
            "..",
            "...",
            parts[0] + "." + parts[1],
            parts[1] + "." + parts[2],
            token + ".",
            "." + token,
            token + ".a.b",
            "{\"protected\":\"%s\",\"payload\":\"%s\",\"signature\":\"%s\"}"
                .formatted((Object[]) parts));
      }),

  /** It is as long as no token is, though what brings it has room for it. */
  HUGE("is huge", valid -> each(valid, token -> token.claim("padding", "x".repeat(6_500)))),

  /** There are two, of which readers may take different ones. */
  TWO_TOKENS("comes with another one", valid -> Stream.empty()) {
    @Override
    public Stream<List<String>> authorizations(Supplier<TokenBuilder> valid) {
      String first = "Bearer " + valid.get().sign();
      String second = "Bearer " + valid.get().sign();
      return Stream.of(
          List.of(first, second),
          List.of(first, first),
          List.of(first, "Bearer x"),
          List.of(first, "Basic eDp5"),
          List.of("Basic eDp5", first),
          List.of(first + ", " + second),
          List.of(first + "," + second),
          List.of(first + " " + second));
    }
  },

  /** The right token comes as something else. */
  ANOTHER_SCHEME("comes as something else", valid -> Stream.empty()) {
    @Override
    public Stream<List<String>> authorizations(Supplier<TokenBuilder> valid) {
      String token = valid.get().sign();
      return Stream.of(
              token,
              "DPoP " + token,
              "Token " + token,
              "Basic " + token,
              "Bearer",
              "Bearer Bearer " + token,
              "Bearer:" + token,
              "Bearer" + token,
              "Bearer token=" + token)
          .map(List::of);
    }
  };

  private final String sentence;
  private final Function<Supplier<TokenBuilder>, Stream<String>> forger;

  TokenAttack(String sentence, Function<Supplier<TokenBuilder>, Stream<String>> forger) {
    this.sentence = sentence;
    this.forger = forger;
  }

  /**
   * The forgeries.
   *
   * @param valid makes tokens that are right in everything
   * @return the values of the header {@code Authorization} of each
   */
  public Stream<List<String>> authorizations(Supplier<TokenBuilder> valid) {
    return forger.apply(valid).map(token -> List.of("Bearer " + token));
  }

  @Override
  public String toString() {
    return "a token that " + sentence;
  }

  @SafeVarargs
  private static Stream<String> each(
      Supplier<TokenBuilder> valid, Consumer<TokenBuilder>... changes) {
    List<String> forgeries = new ArrayList<>();
    for (Consumer<TokenBuilder> change : changes) {
      TokenBuilder token = valid.get();
      change.accept(token);
      forgeries.add(token.sign());
    }
    return forgeries.stream();
  }

  private static String with(String object, String members) {
    return object.substring(0, object.length() - 1) + "," + members + "}";
  }

  private static String uuid() {
    return UUID.randomUUID().toString();
  }

  /** Seconds that are another time, near to now, once they are milliseconds in 64 bits. */
  private static BigInteger overflowing(long fromNow) {
    BigInteger soon = BigInteger.valueOf(TestClock.notAhead().plusSeconds(fromNow).toEpochMilli());
    BigInteger turns = BigInteger.TWO.pow(64).multiply(BigInteger.valueOf(125));
    return soon.add(turns).divide(BigInteger.valueOf(1_000));
  }

  private static byte[] deflated(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
      deflater.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] signatureOf(String token) {
    return Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1));
  }

  private static String withSignature(String token, byte[] signature) {
    return token.substring(0, token.lastIndexOf('.') + 1)
        + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }

  /** The last character of a signature of 256 bytes has four bits that count for nothing. */
  private static char withOneMoreBit(String token) {
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    return alphabet.charAt(alphabet.indexOf(token.charAt(token.length() - 1)) ^ 1);
  }

  /** A key that no issuer has. */
  private static final class Foreign {

    private static final SigningKey KEY = SigningKey.generate("foreign");

    /** Where who follows the address in a token would find the key. */
    private static final String ADDRESS = serve();

    private static String serve() {
      byte[] keys = ("{\"keys\":[" + KEY.jwk() + "]}").getBytes(UTF_8);
      try {
        HttpServer server =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
            "/",
            exchange -> {
              try (exchange) {
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
              }
            });
        server.setExecutor(task -> Thread.ofPlatform().daemon().start(task));
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static JsonNode jwk() {
      try {
        return new ObjectMapper().readTree(KEY.jwk());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
