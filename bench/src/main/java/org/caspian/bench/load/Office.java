package org.caspian.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Caller;
import org.caspian.bench.platform.Json;
import org.caspian.bench.platform.Pause;

/** What is asked before anything is measured, patiently: a part may still be finding another. */
final class Office {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN = Duration.ofMillis(200);

  private final URI gateway;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Office(URI gateway) {
    this.gateway = gateway;
  }

  /** The value of the header with which a client asks for a token. */
  static String basic(Caller caller) {
    String pair = caller.clientId() + ":" + caller.secret();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  String token(Caller caller) {
    return ask(HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
            .header("Authorization", basic(caller))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials")))
        .path("access_token")
        .asText();
  }

  JsonNode get(String token, String path) {
    return ask(request(token, path).GET());
  }

  JsonNode post(String token, String path, String type, String body) {
    return ask(
        request(token, path)
            .header("Content-Type", type)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body)));
  }

  JsonNode post(String token, String path, Object body) {
    return post(token, path, "application/json", Json.line(body));
  }

  private HttpRequest.Builder request(String token, String path) {
    return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private JsonNode ask(HttpRequest.Builder builder) {
    HttpRequest request = builder.timeout(PATIENCE).build();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      String answer = null;
      try {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 == 2) {
          return Json.parse(response.body());
        }
        answer = response.statusCode() + " " + response.body();
      } catch (IOException failure) {
        answer = failure.toString();
      } catch (InterruptedException interruption) {
        Thread.currentThread().interrupt();
        throw new BenchException("Interrupted while asking " + request.uri(), interruption);
      }
      if (System.nanoTime() > deadline) {
        throw new BenchException("%s is not done: %s".formatted(request.uri(), answer));
      }
      Pause.of(BETWEEN);
    }
  }
}
