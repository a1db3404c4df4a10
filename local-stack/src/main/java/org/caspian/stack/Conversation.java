package org.caspian.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

  /**
   * A request of somebody, which has a token.
   *
   * @param contentType the type of its body; null without one
   * @param body its body; null for none
   */
  private record Request(Who who, String method, String path, String contentType, String body) {

    static Request withJson(Who who, String method, String path, JsonNode body) {
      return body == null
          ? new Request(who, method, path, null, null)
          : new Request(who, method, path, "application/json", body.toString());
    }

    static Request get(Who who, String path) {
      return new Request(who, "GET", path, null, null);
    }

    String curl(URI gateway) {
      StringBuilder curl = new StringBuilder("curl -s");
      if (!method.equals("GET")) {
        curl.append(" -X ").append(method);
      }
      curl.append(" '").append(gateway.resolve(path)).append("'");
      curl.append(" -H \"Authorization: Bearer $").append(who.name()).append('"');
      if (body != null) {
        curl.append(" -H 'Content-Type: ").append(contentType);
        curl.append("' --data-binary '").append(body).append("'");
      }
      return curl.toString();
    }
  }

  /** Whether every answer so far was as it should be. */
  boolean isAsExpected() {
    return asExpected;
  }

  /** Where a standard client would begin, and a token for everybody. */
  void takeTokens() {
    for (String path :
        List.of("/.well-known/oauth-authorization-server", "/.well-known/jwks.json")) {
      out.println("curl -s " + gateway.resolve(path));
      printAnswer(api.get(path), 200);
    }
    for (Who who : Who.values()) {
      Credentials.Client client = client(who);
      tokens.put(who, api.token(client.clientId(), client.clientSecret()));
      out.println("%s=$(./caspian token '%s')".formatted(who.name(), who.clientName()));
      out.println("  -> POST /oauth2/token, 200");
    }
  }

  /**
   * Asks for a token of a client that was opened in this conversation.
   *
   * @param client the answer in which its secret was shown, which is not printed
   */
  void askForToken(JsonNode client, int expected) {
    out.println(
        "curl -s -u \"$CLIENT_ID:$CLIENT_SECRET\" -d grant_type=client_credentials "
            + gateway.resolve("/oauth2/token"));
    printAnswer(
        api.askForToken(client.path("clientId").asText(), client.path("clientSecret").asText()),
        expected);
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
    return call(Request.withJson(who, method, path, body), expected);
  }

  /** Sends a sheet; its answer should be 200. */
  JsonNode sendSheet(Who who, String path, String csv) {
    return call(new Request(who, "POST", path, "text/csv", csv), 200);
  }

  private JsonNode call(Request request, int expected) {
    Api.Answer answer = send(request);
    print(request, answer, expected);
    return answer.body();
  }

  /** Says what the last answer shows, if it shows it. */
  void remark(String what, boolean isSo) {
    asExpected &= isSo;
    out.println("     " + (isSo ? what : "! it does not show: " + what));
  }

  /** Reads until it shows what it should, and prints the last reading. */
  JsonNode until(Who who, String path, String what, Predicate<JsonNode> isThere) {
    Request request = Request.get(who, path);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Api.Answer answer = send(request);
    while (!isThere.test(answer.body()) && System.nanoTime() < deadline) {
      pause();
      answer = send(request);
    }
    print(request, answer, 200);
    remark(what, isThere.test(answer.body()));
    return answer.body();
  }

  /**
   * Sends requests of this kind, each with a fresh body, until one is answered as it should be;
   * prints the last one and how long it took.
   */
  JsonNode untilAnswered(Who who, String path, Supplier<JsonNode> body, int expected) {
    long begin = System.nanoTime();
    while (true) {
      Request request = Request.withJson(who, "POST", path, body.get());
      Api.Answer answer = send(request);
      Duration time = Duration.ofNanos(System.nanoTime() - begin);
      if (answer.status() == expected || time.compareTo(PATIENCE) > 0) {
        print(request, answer, expected);
        out.printf(Locale.ROOT, "     in force after %.2f s%n", time.toMillis() / 1000.0);
        return answer.body();
      }
      pause();
    }
  }

  /**
   * Sends requests of this kind at once, each with a body of its own; prints one of them, and how
   * many were answered how.
   *
   * @param outcome what is counted of an answer
   * @param expected how many answers there should be of each outcome, and no others
   * @return the bodies of all answers
   */
  List<JsonNode> atOnce(
      Who who,
      String path,
      Supplier<JsonNode> body,
      Function<Api.Answer, String> outcome,
      Map<String, Integer> expected) {
    int count = expected.values().stream().mapToInt(Integer::intValue).sum();
    List<Request> requests =
        IntStream.range(0, count)
            .mapToObj(_ -> Request.withJson(who, "POST", path, body.get()))
            .toList();
    List<Api.Answer> answers = sendAtOnce(requests);
    Map<String, Integer> outcomes = new TreeMap<>();
    answers.forEach(answer -> outcomes.merge(outcome.apply(answer), 1, Integer::sum));
    boolean right = outcomes.equals(expected);
    asExpected &= right;
    out.println(requests.getFirst().curl(gateway));
    out.printf("  -> %s%d at once: %s%n", right ? "" : "! ", count, counted(outcomes));
    if (!right) {
      out.println("     expected " + counted(expected));
    }
    return answers.stream().map(Api.Answer::body).toList();
  }

  private static String counted(Map<String, Integer> outcomes) {
    return new TreeMap<>(outcomes)
        .entrySet().stream()
            .map(outcome -> outcome.getValue() + " x " + outcome.getKey())
            .collect(Collectors.joining(", "));
  }

  private List<Api.Answer> sendAtOnce(List<Request> requests) {
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Api.Answer>> sent = new ArrayList<>();
      requests.forEach(request -> sent.add(senders.submit(() -> send(request))));
      List<Api.Answer> answers = new ArrayList<>();
      for (Future<Api.Answer> answer : sent) {
        answers.add(answer.get());
      }
      return answers;
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted", interruption);
    } catch (ExecutionException failure) {
      throw new StackException(failure.getCause().getMessage(), failure);
    }
  }

  /** Reads without printing. */
  JsonNode read(Who who, String path) {
    return send(Request.get(who, path)).body();
  }

  private Api.Answer send(Request request) {
    return api.call(
        tokens.get(request.who()),
        request.method(),
        request.path(),
        request.contentType(),
        request.body());
  }

  private static void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted", interruption);
    }
  }

  private void print(Request request, Api.Answer answer, int expected) {
    out.println(request.curl(gateway));
    printAnswer(answer, expected);
  }

  private void printAnswer(Api.Answer answer, int expected) {
    boolean right = answer.status() == expected;
    asExpected &= right;
    out.println("  -> " + (right ? "" : "! ") + statusAndCode(answer));
    if (!right) {
      out.println("     expected " + expected + "; the answer: " + answer.body());
    }
  }

  /** The status of an answer, and of a refusal its code. */
  static String statusAndCode(Api.Answer answer) {
    String code = answer.body().path("code").asText();
    return answer.status() + (code.isEmpty() ? "" : " " + code);
  }

  /** Begins a chapter. */
  void title(String text) {
    out.println();
    out.println("# " + text);
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
