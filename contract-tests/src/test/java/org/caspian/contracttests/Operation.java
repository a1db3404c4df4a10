package org.caspian.contracttests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An operation of the platform's OpenAPI document.
 *
 * @param method in capitals
 * @param path with its parameters in braces
 * @param statuses what the document says it may answer
 * @param scope the scope that it needs, or null
 */
record Operation(String method, String path, Set<String> statuses, String scope) {

  /** All under /v1; what is outside follows other standards. */
  static Stream<Operation> all() {
    try {
      return new ObjectMapper()
          .readTree(Platform.document()).path("paths").properties().stream()
              .filter(path -> path.getKey().startsWith("/v1/"))
              .flatMap(
                  path ->
                      path.getValue().properties().stream()
                          .map(method -> of(method.getKey(), path.getKey(), method.getValue())));
    } catch (JsonProcessingException noJson) {
      throw new IllegalStateException(noJson);
    }
  }

  /** Those that the document lets answer this. */
  static Stream<Operation> answering(int status) {
    return all().filter(operation -> operation.statuses().contains(Integer.toString(status)));
  }

  private static Operation of(String method, String path, JsonNode operation) {
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        operation.path("responses").properties().stream()
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()),
        operation.at("/security/0/oauth2/0").asText(null));
  }

  boolean takesABody() {
    return statuses.contains("415");
  }

  /** Sends it, with ids that nothing has. */
  Response send(RequestSpecification request) {
    return request.request(
        method, path.replace("{number}", "1").replaceAll("\\{\\w+}", UUID.randomUUID().toString()));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
