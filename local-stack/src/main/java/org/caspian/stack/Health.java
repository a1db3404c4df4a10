package org.caspian.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a service how it is. */
final class Health {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .build();
  private static final ObjectMapper JSON = new ObjectMapper();

  private Health() {}

  static boolean isReady(int managementPort) {
    return ask(managementPort, "ready").filter(answer -> answer.statusCode() == 200).isPresent();
  }

  /** What it says of itself that keeps it from serving, by the names of its checks. */
  static List<String> obstacles(int managementPort) {
    return down(managementPort, "ready");
  }

  /** What it says of itself that is not well although it serves, by the names of its checks. */
  static List<String> troubles(int managementPort) {
    return down(managementPort, "well");
  }

  private static List<String> down(int managementPort, String what) {
    List<String> names = new ArrayList<>();
    ask(managementPort, what)
        .map(answer -> checks(answer.body()))
        .ifPresent(
            checks ->
                checks.forEach(
                    check -> {
                      if (check.path("status").asText().equals("DOWN")) {
                        names.add(check.path("name").asText());
                      }
                    }));
    return names;
  }

  private static JsonNode checks(String body) {
    try {
      return JSON.readTree(body).path("checks");
    } catch (JsonProcessingException noHealth) {
      return MissingNode.getInstance();
    }
  }

  private static Optional<HttpResponse<String>> ask(int managementPort, String what) {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d/q/health/%s".formatted(managementPort, what)))
            .timeout(Duration.ofSeconds(2))
            .build();
    try {
      return Optional.of(CLIENT.send(request, BodyHandlers.ofString()));
    } catch (IOException notYet) {
      return Optional.empty();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
