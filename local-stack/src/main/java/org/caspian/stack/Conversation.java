package org.caspian.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Speaks to the gateway in the name of several clients and prints every request as a curl that can
 * be copied, with the status of its answer.
 */
final class Conversation {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(100);

  private final URI gateway;
  private final Credentials credentials;
  private final PrintStream out;
  private final Api api;
  private final Map<Who, String> tokens = new HashMap<>();
  private boolean asExpected = true;

  Conversation(URI gateway, Credentials credentials, PrintStream out) {
    this.gateway = gateway;
    this.credentials = credentials;
    this.out = out;
    this.api = new Api(gateway);
  }

  /** Whether every answer so far had the status that it should have. */
  boolean isAsExpected() {
    return asExpected;
  }

  /** Where a standard client would begin, and a token for everybody. */
  void takeTokens() {
    show("curl -s " + gateway + "/.well-known/oauth-authorization-server", "");
    for (Who who : Who.values()) {
      Credentials.Client client = client(who);
      tokens.put(who, api.token(client.clientId(), client.clientSecret()));
      show(
          "%s=$(./caspian token '%s')".formatted(who.name(), who.clientName()),
          "POST /oauth2/token, 200");
    }
  }

  /** The institution for which it speaks; null for the secretariat. */
  UUID institution(Who who) {
    return client(who).institution();
  }

  private Credentials.Client client(Who who) {
    return credentials
        .find(who.clientName())
        .orElseThrow(() -> new StackException("There is no client of " + who.clientName()));
  }

  /** Sends one request; its answer should have this status. */
  JsonNode call(Who who, String method, String path, JsonNode body, int expected) {
    Api.Answer answer = api.call(tokens.get(who), method, path, body, Map.of());
    print(who, method, path, body, answer, expected);
    return answer.body();
  }

  /** Reads until it shows what it should, and prints the last reading. */
  void until(Who who, String path, Predicate<JsonNode> isThere) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Api.Answer answer = api.get(tokens.get(who), path);
    while (!isThere.test(answer.body()) && System.nanoTime() < deadline) {
      pause();
      answer = api.get(tokens.get(who), path);
    }
    print(who, "GET", path, null, answer, 200);
    asExpected &= isThere.test(answer.body());
  }

  /**
   * Sends requests of this kind, each with a fresh body, until one is answered as it should be;
   * prints the last one and how long it took.
   */
  JsonNode untilAnswered(Who who, String path, Supplier<JsonNode> body, int expected) {
    long begin = System.nanoTime();
    while (true) {
      JsonNode sent = body.get();
      Api.Answer answer = api.call(tokens.get(who), "POST", path, sent, Map.of());
      Duration time = Duration.ofNanos(System.nanoTime() - begin);
      if (answer.status() == expected || time.compareTo(PATIENCE) > 0) {
        print(who, "POST", path, sent, answer, expected);
        out.printf(Locale.ROOT, "     in force after %.2f s%n", time.toMillis() / 1000.0);
        return answer.body();
      }
      pause();
    }
  }

  /** Reads without printing. */
  JsonNode read(Who who, String path) {
    return api.get(tokens.get(who), path).body();
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted", interruption);
    }
  }

  private void print(
      Who who, String method, String path, JsonNode body, Api.Answer answer, int expected) {
    StringBuilder curl = new StringBuilder("curl -s");
    if (!method.equals("GET")) {
      curl.append(" -X ").append(method);
    }
    curl.append(" '").append(gateway.resolve(path)).append("'");
    curl.append(" -H \"Authorization: Bearer $").append(who.name()).append('"');
    if (body != null) {
      curl.append(" -H 'Content-Type: application/json' -d '").append(body).append("'");
    }
    String code = answer.body().path("code").asText();
    boolean right = answer.status() == expected;
    asExpected &= right;
    show(
        curl.toString(),
        "%s%d%s".formatted(right ? "" : "! ", answer.status(), code.isEmpty() ? "" : " " + code));
    if (!right) {
      out.println("     expected " + expected + "; the answer: " + answer.body());
    }
  }

  /** Begins a chapter. */
  void title(String text) {
    out.println();
    out.println("# " + text);
  }

  private void show(String command, String remark) {
    out.println(command);
    if (!remark.isEmpty()) {
      out.println("  -> " + remark);
    }
  }

  /** A body from its text. */
  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
