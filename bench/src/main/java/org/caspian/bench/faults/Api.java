package org.caspian.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Caller;
import org.caspian.bench.platform.Json;
import org.caspian.bench.platform.Pause;

/** The public API through the gateways in turn, as programs of universities use it. */
final class Api {

  /** Longer than a gateway waits for a service, so that the gateway's word comes first. */
  static final Duration PATIENCE = Duration.ofSeconds(15);

  /** The clock of a service may be minutes ahead, and the token then runs out minutes early. */
  private static final long TOKEN_KEPT_NANOS = Duration.ofSeconds(60).toNanos();

  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(300);

  private final List<URI> gateways;
  private final AtomicInteger turn = new AtomicInteger();
  private final Map<Caller, Token> tokens = new ConcurrentHashMap<>();
  private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
  private final Queue<String> refusedTokens = new ConcurrentLinkedQueue<>();
  private final Queue<Told> writes = new ConcurrentLinkedQueue<>();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  /** A token, and how long it lives. */
  private record Token(String value, long takenAt, Duration lifetime) {

    boolean isFresh() {
      return age() < TOKEN_KEPT_NANOS;
    }

    /** To every clock of the platform. */
    boolean isInForce() {
      return age() < lifetime.minus(FaultKind.CLOCK_MOVED.length()).toNanos();
    }

    private long age() {
      return System.nanoTime() - takenAt;
    }

    String keyId() {
      String header = value.split("\\.")[0];
      return Json.parse(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8))
          .path("kid")
          .asText();
    }
  }

  /** A write that was sent once, and the status of its answer, in nanoseconds of this machine. */
  record Told(long from, long to, int status) {

    boolean wasSent() {
      return status >= 0;
    }

    boolean isRefusedByServer() {
      return status / 100 == 5;
    }

    boolean isUnanswered() {
      return status == 0;
    }
  }

  Api(List<URI> gateways) {
    this.gateways = List.copyOf(gateways);
  }

  /** Sends a write once; whatever goes wrong is an answer without a status. */
  Answer post(Caller caller, String path, JsonNode body, String key, Duration patience) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path)).header("Idempotency-Key", key);
    if (body == null) {
      request.POST(BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString(body.toString()));
    }
    long from = System.nanoTime();
    Answer answer = authorised(caller, request, patience);
    writes.add(new Told(from, System.nanoTime(), answer.status()));
    statuses.computeIfAbsent(answer.status(), _ -> new LongAdder()).increment();
    return answer;
  }

  /** Reads until the platform tells one way or the other. */
  Answer get(Caller caller, String path, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      Answer answer = authorised(caller, HttpRequest.newBuilder(address(path)).GET(), PATIENCE);
      if (!answer.isToBeAskedAgain() || System.nanoTime() > deadline) {
        return answer;
      }
      Pause.of(BETWEEN_ATTEMPTS);
    }
  }

  /**
   * How often writes were answered with each status; 0 stands for no answer, -1 for no connection.
   */
  Map<Integer, Long> statuses() {
    Map<Integer, Long> counts = new TreeMap<>();
    statuses.forEach((status, count) -> counts.put(status, count.sum()));
    return counts;
  }

  /** Every write that was sent, again and again those that were sent again. */
  List<Told> writes() {
    return List.copyOf(writes);
  }

  /** Where tokens in force were answered with 401; none should be, whatever breaks. */
  List<String> refusedTokens() {
    return List.copyOf(refusedTokens);
  }

  /** Whoever calls takes another token first. */
  void forgetTokens() {
    tokens.clear();
  }

  private URI address(String path) {
    return gateways.get(Math.floorMod(turn.getAndIncrement(), gateways.size())).resolve(path);
  }

  private Answer authorised(Caller caller, HttpRequest.Builder request, Duration patience) {
    Token token = token(caller);
    if (token == null) {
      return Answer.notSent();
    }
    HttpRequest sent =
        request.header("Authorization", "Bearer " + token.value()).timeout(patience).build();
    Answer answer = send(sent);
    if (answer.isUnauthorised()) {
      if (token.isInForce()) {
        refusedTokens.add(
            "%s %s refused a token of the key %s that was %d s old"
                .formatted(sent.method(), sent.uri(), token.keyId(), token.age() / 1_000_000_000));
      }
      tokens.remove(caller, token);
    }
    return answer;
  }

  /** A token that is fresh enough; null when nobody gives one. */
  private Token token(Caller caller) {
    Token known = tokens.get(caller);
    if (known != null && known.isFresh()) {
      return known;
    }
    String basic =
        Base64.getEncoder()
            .encodeToString(
                (encoded(caller.clientId()) + ":" + encoded(caller.secret()))
                    .getBytes(StandardCharsets.UTF_8));
    Answer answer =
        send(
            HttpRequest.newBuilder(address("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .timeout(PATIENCE)
                .build());
    if (!answer.isSuccess()) {
      // A gateway may be away; the token of before may do.
      return known;
    }
    Token token =
        new Token(
            answer.body().path("access_token").asText(),
            System.nanoTime(),
            Duration.ofSeconds(answer.body().path("expires_in").asLong()));
    tokens.put(caller, token);
    return token;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), Json.parse(response.body()));
    } catch (ConnectException nobodyListens) {
      return Answer.notSent();
    } catch (IOException lostOrLate) {
      return Answer.none();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted while asking " + request.uri(), interruption);
    }
  }
}
