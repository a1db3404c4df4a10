package org.caspian.bench.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.caspian.bench.input.Operation.Parameter;

/** What the document has against a request, as somebody reads it who knows nothing else. */
final class Objections {

  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,15})");
  private static final Pattern CHARSET = Pattern.compile(";\\s*charset=\"?([^;\"]*)");
  private static final Pattern PLAIN_SEGMENT = Pattern.compile("[^/\\\\;?#]+");

  /** Tags have a grammar of their own, which the document does not tell. */
  private static final Set<String> TAGS = Set.of("if-match", "if-none-match");

  /** A blank entry of a map, and a field that nobody knows in a schema that answers use too. */
  private static final Set<String> BY_CONVENTION = Set.of("blank", "unknown-field");

  private final Schemas schemas;

  Objections(Schemas schemas) {
    this.schemas = schemas;
  }

  /** What there is against it; empty if the document cannot be asked. */
  Optional<List<String>> to(Operation operation, Mutation mutation, Request request) {
    return switch (mutation.part()) {
      case BODY -> Optional.of(toBody(operation, request));
      case QUERY -> toQuery(operation, request);
      case PATH -> toPath(operation, request);
      case HEADER -> toHeader(operation, mutation, request);
      case BROKEN_HTTP -> Optional.of(List.of("it is no HTTP"));
      case HTTP -> Optional.empty();
    };
  }

  /** Whether the refusal rests on lists alone that are known better inside of the platform. */
  boolean isOnlyLooselyKnown(JsonNode problem) {
    return problem.path("errors").has(0)
        && StreamSupport.stream(problem.path("errors").spliterator(), false)
            .allMatch(
                error ->
                    BY_CONVENTION.contains(error.path("code").asText())
                        || Schemas.LOOSE.contains(error.at("/params/format").asText())
                        || Schemas.LOOSE.contains(error.at("/params/list").asText()));
  }

  private List<String> toBody(Operation operation, Request request) {
    byte[] body = request.body();
    if (operation.bodies().isEmpty()) {
      boolean nothing = body == null || body.length == 0 || is(body, "{}");
      return nothing ? List.of() : List.of("no body is taken");
    }
    String type = request.header("Content-Type").orElse("");
    String mediaType = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    JsonNode schema = operation.bodies().get(mediaType);
    if (schema == null) {
      return List.of("no body of this type is taken");
    }
    var charset = CHARSET.matcher(type.toLowerCase(Locale.ROOT));
    if (charset.find() && !charset.group(1).strip().equals("utf-8")) {
      return List.of("it is not UTF-8");
    }
    if (!mediaType.endsWith("json")) {
      return List.of();
    }
    if (body == null || body.length == 0) {
      return operation.bodyRequired() ? List.of("there is no body") : List.of();
    }
    return toJson(schema, body);
  }

  private List<String> toJson(JsonNode schema, byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      JsonNode tree = STRICT.readTree(text);
      if (tree == null || tree.isMissingNode()) {
        return List.of("there is no value");
      }
      return hasIllegal(tree)
          ? List.of("it holds characters that no text has")
          : schemas.errors(schema, tree);
    } catch (CharacterCodingException e) {
      return List.of("it is not UTF-8");
    } catch (JsonProcessingException | NumberFormatException e) {
      return List.of("it is not JSON");
    }
  }

  private static boolean is(byte[] body, String text) {
    return new String(body, StandardCharsets.UTF_8).strip().equals(text);
  }

  private static boolean hasIllegal(JsonNode node) {
    return node.isTextual() && isIllegal(node.textValue())
        || node.propertyStream().anyMatch(one -> isIllegal(one.getKey()))
        || StreamSupport.stream(node.spliterator(), false).anyMatch(Objections::hasIllegal);
  }

  private static boolean isIllegal(String text) {
    return text.codePoints()
        .anyMatch(
            point ->
                Character.getType(point) == Character.CONTROL && "\t\n\r".indexOf(point) < 0
                    || Character.getType(point) == Character.SURROGATE
                    || (point & 0xFFFE) == 0xFFFE);
  }

  private Optional<List<String>> toQuery(Operation operation, Request request) {
    String[] target = request.target().split("\\?", 2);
    Map<String, List<String>> sent = new LinkedHashMap<>();
    for (String pair : target.length < 2 ? new String[0] : target[1].split("&")) {
      String[] parts = pair.split("=", 2);
      Optional<String> name = decoded(parts[0].replace('+', ' '));
      Optional<String> value = decoded(parts.length < 2 ? "" : parts[1].replace('+', ' '));
      if (name.isEmpty() || value.isEmpty()) {
        return Optional.of(List.of("it has escapes that are none"));
      }
      // What has no name and no value is nothing.
      if (!name.get().isEmpty() || !value.get().isEmpty()) {
        sent.computeIfAbsent(name.get(), _ -> new ArrayList<>()).add(value.get());
      }
    }
    List<String> errors = new ArrayList<>();
    sent.forEach(
        (name, values) ->
            operation
                .parameter("query", name)
                .ifPresentOrElse(
                    known -> errors.addAll(toParameter(known, values)),
                    () -> errors.add("no parameter " + name)));
    operation.parameters("query").stream()
        .filter(known -> known.required() && !sent.containsKey(known.name()))
        .forEach(known -> errors.add(known.name() + " is missing"));
    return Optional.of(errors);
  }

  private List<String> toParameter(Parameter known, List<String> values) {
    boolean many = known.schema().path("type").asText().equals("array");
    if (!many && values.size() > 1) {
      return List.of(known.name() + " is there twice");
    }
    // What stands for bytes that are no text is none either.
    if (values.stream().anyMatch(value -> isIllegal(value) || value.indexOf('\uFFFD') >= 0)) {
      return List.of(known.name() + " holds characters that no text has");
    }
    if (values.stream().anyMatch(String::isEmpty)) {
      return List.of(known.name() + " is empty, and allowEmptyValue is not said");
    }
    if (many) {
      ArrayNode list = STRICT.createArrayNode();
      values.forEach(value -> list.add(typed(known.schema().path("items"), value)));
      return schemas.errors(known.schema(), list);
    }
    return schemas.errors(known.schema(), typed(known.schema(), values.getFirst()));
  }

  private static JsonNode typed(JsonNode schema, String text) {
    return switch (schema.path("type").asText()) {
      case "integer" ->
          INTEGER.matcher(text).matches()
              ? STRICT.getNodeFactory().numberNode(Long.parseLong(text))
              : STRICT.getNodeFactory().textNode(text);
      case "boolean" ->
          text.equals("true") || text.equals("false")
              ? STRICT.getNodeFactory().booleanNode(text.equals("true"))
              : STRICT.getNodeFactory().textNode(text);
      default -> STRICT.getNodeFactory().textNode(text);
    };
  }

  private Optional<List<String>> toPath(Operation operation, Request request) {
    String[] known = operation.template().split("/");
    String[] sent = request.target().split("\\?", 2)[0].split("/", -1);
    if (known.length != sent.length) {
      return Optional.empty();
    }
    List<String> errors = new ArrayList<>();
    for (int i = 0; i < known.length; i++) {
      if (known[i].startsWith("{")) {
        Optional<String> value = decoded(sent[i]);
        if (value.isEmpty() || !PLAIN_SEGMENT.matcher(value.get()).matches()) {
          return Optional.empty();
        }
        String name = known[i].substring(1, known[i].length() - 1);
        operation
            .parameter("path", name)
            .ifPresent(
                parameter ->
                    errors.addAll(
                        schemas.errors(
                            parameter.schema(), typed(parameter.schema(), value.get()))));
      }
    }
    return Optional.of(errors);
  }

  private Optional<List<String>> toHeader(Operation operation, Mutation mutation, Request request) {
    String name = mutation.place().substring("header ".length());
    Optional<Parameter> known = operation.parameter("header", name);
    if (known.isEmpty() || TAGS.contains(name.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    Optional<String> value = request.header(name).map(String::strip);
    if (value.isEmpty()) {
      return Optional.of(
          known.get().required() ? List.of(name + " is missing") : List.<String>of());
    }
    return Optional.of(
        schemas.errors(known.get().schema(), STRICT.getNodeFactory().textNode(value.get())));
  }

  /** Empty if the escapes are none, or no UTF-8. */
  private static Optional<String> decoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      if (one != '%') {
        bytes.writeBytes(Character.toString(one).getBytes(StandardCharsets.UTF_8));
      } else if (i + 2 < text.length()
          && Character.digit(text.charAt(i + 1), 16) >= 0
          && Character.digit(text.charAt(i + 2), 16) >= 0) {
        bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
