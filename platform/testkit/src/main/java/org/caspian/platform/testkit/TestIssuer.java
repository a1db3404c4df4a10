package org.caspian.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * The issuer of the tests' tokens: a key of its own and a real JWKS endpoint, one per test run.
 * Tests of key rotation publish further keys, take the endpoint away, and count how often it was
 * asked.
 */
public final class TestIssuer {

  private static final String KEYS = "jwks";
  private static final String FETCHES = "jwks-fetches";
  private static final String AWAY = "jwks-away";

  private TestIssuer() {}

  /**
   * What tokens name as {@code iss}.
   *
   * @return a URL
   */
  public static String issuer() {
    return JvmWide.once("issuer", TestIssuer::startServer);
  }

  /**
   * Where the keys are.
   *
   * @return the URL of the JWKS
   */
  public static String jwksUri() {
    return issuer() + "/.well-known/jwks.json";
  }

  /**
   * The key that was published from the beginning.
   *
   * @return the key that {@link Tokens} signs with
   */
  public static SigningKey key() {
    return SigningKey.ofText(JvmWide.once("key", () -> SigningKey.generate("test-1").asText()));
  }

  /**
   * Adds a key to the JWKS, as the gateway does when it rotates.
   *
   * @param key the key that tokens are going to be signed with
   */
  public static void publish(SigningKey key) {
    issuer();
    synchronized (Runtime.getRuntime()) {
      JvmWide.set(KEYS, JvmWide.get(KEYS) + "," + key.jwk());
    }
  }

  /**
   * Takes the endpoint away, or brings it back. Away it answers 503.
   *
   * @param away true to take it away
   */
  public static void away(boolean away) {
    issuer();
    JvmWide.set(AWAY, Boolean.toString(away));
  }

  /**
   * How often the JWKS was asked for in this test run.
   *
   * @return a count, answered and refused requests together
   */
  public static int fetches() {
    issuer();
    return Integer.parseInt(JvmWide.get(FETCHES));
  }

  private static String startServer() {
    try {
      JvmWide.set(KEYS, key().jwk());
      JvmWide.set(FETCHES, "0");
      JvmWide.set(AWAY, "false");
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/.well-known/jwks.json", TestIssuer::answer);
      server.setExecutor(task -> Thread.ofPlatform().daemon().name("test-issuer").start(task));
      server.start();
      return "http://127.0.0.1:" + server.getAddress().getPort();
    } catch (IOException e) {
      throw new UncheckedIOException("The issuer of the tests could not be started", e);
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    JvmWide.next(FETCHES);
    try (exchange) {
      if (Boolean.parseBoolean(JvmWide.get(AWAY))) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      byte[] body = ("{\"keys\":[" + JvmWide.get(KEYS) + "]}").getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
