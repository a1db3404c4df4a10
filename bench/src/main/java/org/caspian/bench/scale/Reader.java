package org.caspian.bench.scale;

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

/** Speaks to the gateway for one caller, over one connection that is kept. */
final class Reader {

  private static final long TOKEN_KEPT = Duration.ofMinutes(2).toNanos();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI gateway;
  private final Caller caller;
  private String token;
  private long tokenTaken;

  Reader(URI gateway, Caller caller) {
    this.gateway = gateway;
    this.caller = caller;
  }

  /** For whom it speaks; null for the secretariat. */
  UUID institution() {
    return caller.institution();
  }

  /**
   * The answer to a GET.
   *
   * @throws BenchException unless it is 200
   */
  JsonNode get(String path) {
    HttpResponse<byte[]> response = send(authorised(path).GET());
    if (response.statusCode() != 200) {
      throw refused("GET", path, response);
    }
    return Json.parse(new String(response.body(), StandardCharsets.UTF_8));
  }

  /** How long the answer to a GET takes to come whole, in nanoseconds; throws as {@link #get}. */
  long time(String path) {
    HttpRequest.Builder request = authorised(path).GET();
    long begin = System.nanoTime();
    HttpResponse<byte[]> response = send(request);
    long took = System.nanoTime() - begin;
    if (response.statusCode() != 200) {
      throw refused("GET", path, response);
    }
    return took;
  }

  /** The answer to a POST, whatever it is. */
  JsonNode post(String path, String contentType, String body) {
    return Json.parse(
        new String(
            send(authorised(path)
                    .header("Content-Type", contentType)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofString(body)))
                .body(),
            StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder authorised(String path) {
    if (token == null || System.nanoTime() - tokenTaken > TOKEN_KEPT) {
      takeToken();
    }
    return HttpRequest.newBuilder(gateway.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private void takeToken() {
    String pair = caller.clientId() + ":" + caller.secret();
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    HttpResponse<byte[]> response =
        send(
            HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    if (response.statusCode() != 200) {
      throw refused("POST", "/oauth2/token", response);
    }
    String body = new String(response.body(), StandardCharsets.UTF_8);
    token = Json.parse(body).path("access_token").asText();
    tokenTaken = System.nanoTime();
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    HttpRequest whole = request.timeout(PATIENCE).build();
    try {
      return client.send(whole, BodyHandlers.ofByteArray());
    } catch (IOException failure) {
      throw new BenchException(whole + " got no answer", failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted", interruption);
    }
  }

  private static BenchException refused(String method, String path, HttpResponse<byte[]> response) {
    return new BenchException(
        "%s %s was answered with %d: %s"
            .formatted(
                method,
                path,
                response.statusCode(),
                new String(response.body(), StandardCharsets.UTF_8)));
  }
}
