package org.caspian.bench.input;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Caller;

/** The access tokens of all callers, renewed in time. */
final class Tokens {

  private static final long KEPT_NANOS = Duration.ofSeconds(60).toNanos();

  private static final int TRIES = 3;

  private final Map<Caller, Token> tokens = new ConcurrentHashMap<>();

  private record Token(String value, long takenAt) {}

  /** A token that is fresh; asked for over this connection. */
  String of(Caller caller, Wire wire) {
    Token known = tokens.get(caller);
    if (known == null || System.nanoTime() - known.takenAt() > KEPT_NANOS) {
      known = new Token(taken(caller, wire), System.nanoTime());
      tokens.put(caller, known);
    }
    return known.value();
  }

  /** The value of {@code Authorization} that the token endpoint asks for. */
  static String basic(Caller caller) {
    String pair = encoded(caller.clientId()) + ":" + encoded(caller.secret());
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String taken(Caller caller, Wire wire) {
    Request request =
        Request.of("POST", "/oauth2/token")
            .and("Authorization", basic(caller))
            .and("Content-Type", "application/x-www-form-urlencoded")
            .body("grant_type=client_credentials");
    Reply reply = wire.send(request);
    for (int again = 0; !reply.isSuccess() && again < TRIES; again++) {
      reply = wire.send(request);
    }
    if (!reply.isSuccess()) {
      throw new BenchException("No token for %s: %s".formatted(caller, reply));
    }
    return reply.json().path("access_token").asText();
  }
}
