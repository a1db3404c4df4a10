package org.caspian.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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

/** The public API, as any caller's program uses it: nothing here knows more than the documents. */
final class Api {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI base;

  Api(URI base) {
    this.base = base;
  }

  /**
   * What came back.
   *
   * @param status the status code
   * @param body the body; missing when it is empty or no JSON
   */
  record Answer(int status, JsonNode body) {

    boolean isSuccess() {
      return status / 100 == 2;
    }
  }

  /** An access token by the client credentials grant, with HTTP Basic. */
  String token(String clientId, String secret) {
    Answer answer = askForToken(clientId, secret);
    if (!answer.isSuccess()) {
      throw new StackException(
          "The gateway gave %s no token: %d %s"
              .formatted(clientId, answer.status(), answer.body()));
    }
    return answer.body().path("access_token").asText();
  }

  /** The answer to a request for a token, also a refusal. */
  Answer askForToken(String clientId, String secret) {
    String basic =
        Base64.getEncoder()
            .encodeToString(
                (encoded(clientId) + ":" + encoded(secret)).getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(base.resolve("/oauth2/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials")));
  }

  /** Asks for what everybody may read. */
  Answer get(String path) {
    return send(HttpRequest.newBuilder(base.resolve(path)).GET());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Answer get(String token, String path) {
    return send(authorised(token, path).GET());
  }

  Answer post(String token, String path, String contentType, String body, String idempotencyKey) {
    return send(
        authorised(token, path)
            .header("Content-Type", contentType)
            .header("Idempotency-Key", idempotencyKey)
            .POST(BodyPublishers.ofString(body)));
  }

  /** Any request; one without a body has null for it and for its type. */
  Answer call(String token, String method, String path, String contentType, String body) {
    HttpRequest.Builder request = authorised(token, path);
    if (body == null) {
      return send(request.method(method, BodyPublishers.noBody()));
    }
    return send(
        request.header("Content-Type", contentType).method(method, BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder authorised(String token, String path) {
    return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private static Answer send(HttpRequest.Builder request) {
    HttpRequest whole = request.timeout(Duration.ofSeconds(60)).build();
    try {
      HttpResponse<String> response = CLIENT.send(whole, BodyHandlers.ofString());
      String type = response.headers().firstValue("Content-Type").orElse("");
      return new Answer(
          response.statusCode(),
          type.contains("json") ? JSON.readTree(response.body()) : JSON.missingNode());
    } catch (IOException failure) {
      throw new StackException(
          "%s %s got no answer: %s".formatted(whole.method(), whole.uri(), failure), failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted while asking " + whole.uri(), interruption);
    }
  }
}
