package org.caspian.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Caller;
import org.caspian.bench.platform.Pause;

/** Has another key sign the tokens, as an operator does. */
final class KeyExchange {

  /**
   * How long a key is published before it signs, in the platforms of these runs. Services read keys
   * again that are a minute old, and half a minute later if the gateway was dead just then.
   */
  static final Duration LEAD = Duration.ofSeconds(90);

  /** The gateways look every minute whether a key is to sign. */
  private static final Duration UNTIL_IT_SIGNS = LEAD.plusSeconds(120);

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(500);

  private final Api api;
  private final Caller secretariat;

  KeyExchange(Api api, Caller secretariat) {
    this.api = api;
    this.secretariat = secretariat;
  }

  /** A key that is published and does not sign yet. */
  record Next(String kid, Instant signsFrom) {}

  /**
   * Makes the next key.
   *
   * @throws BenchException when no gateway does it
   */
  Next begin() {
    String key = UUID.randomUUID().toString();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Answer answer = api.post(secretariat, "/v1/signing-keys/rotation", null, key, Api.PATIENCE);
      if (answer.isSuccess()) {
        JsonNode next = inState("NEXT", answer.body());
        return new Next(next.path("kid").asText(), Instant.parse(next.path("signsFrom").asText()));
      }
      if (System.nanoTime() > deadline) {
        throw new BenchException("no gateway makes another key: " + answer.status());
      }
      Pause.of(POLL);
    }
  }

  /**
   * Waits until the key signs. From then on all callers have tokens of it.
   *
   * @throws BenchException when it does not come to it
   */
  void awaitEnd(Next next) {
    long deadline = System.nanoTime() + UNTIL_IT_SIGNS.toNanos();
    while (!next.kid().equals(signing())) {
      if (System.nanoTime() > deadline) {
        throw new BenchException("the next key does not come to sign");
      }
      Pause.of(POLL);
    }
    api.forgetTokens();
  }

  private String signing() {
    Answer answer = api.get(secretariat, "/v1/signing-keys", PATIENCE);
    return inState("ACTIVE", answer.body()).path("kid").asText();
  }

  private static JsonNode inState(String state, JsonNode keys) {
    for (JsonNode key : keys.path("items")) {
      if (key.path("state").asText().equals(state)) {
        return key;
      }
    }
    return keys.path("none");
  }
}
