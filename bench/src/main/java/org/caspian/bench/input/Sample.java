package org.caspian.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caspian.bench.platform.Caller;

/**
 * A right request, about objects that are there.
 *
 * @param path values of the path's parameters
 * @param query values of those that it needs
 * @param headers besides the token
 * @param body null for none
 * @param watched the path of the object that a refusal must leave as it is; null where there is
 *     none, or others change it too
 */
record Sample(
    Operation operation,
    Caller caller,
    Map<String, String> path,
    Map<String, String> query,
    Map<String, String> headers,
    JsonNode body,
    String watched) {

  /** The same with a token and with a mark by which its traces are found. */
  Sample marked(String authorization, String mark) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.putIfAbsent("Authorization", authorization);
    for (String name : List.of("X-Acting-Person", "Idempotency-Key")) {
      if (operation.parameter("header", name).isPresent()) {
        more.put(name, mark);
      }
    }
    return new Sample(operation, caller, path, query, more, body, watched);
  }

  /** The request. */
  Request request() {
    Request request = Request.of(operation.method(), target(path));
    for (Map.Entry<String, String> header : headers.entrySet()) {
      request = request.and(header.getKey(), header.getValue());
    }
    return body == null ? request : withBody(request, body.toString());
  }

  private Request withBody(Request request, String text) {
    String type =
        operation.bodies().containsKey(Operation.JSON) || operation.bodies().isEmpty()
            ? Operation.JSON
            : operation.bodies().keySet().iterator().next();
    return request.and("Content-Type", type).body(type.endsWith("urlencoded") ? form() : text);
  }

  private String form() {
    StringBuilder form = new StringBuilder();
    body.properties()
        .forEach(
            one ->
                form.append(form.isEmpty() ? "" : "&")
                    .append(one.getKey())
                    .append('=')
                    .append(URLEncoder.encode(one.getValue().asText(), StandardCharsets.UTF_8)));
    return form.toString();
  }

  /** Path and query with these values of the path's parameters, as they are. */
  String target(Map<String, String> values) {
    String target = operation.template();
    for (Map.Entry<String, String> value : values.entrySet()) {
      target = target.replace("{" + value.getKey() + "}", value.getValue());
    }
    StringBuilder all = new StringBuilder(target);
    query.forEach(
        (name, value) ->
            all.append(all.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return all.toString();
  }
}
