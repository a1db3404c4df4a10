package org.caspian.platform.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Reads JSON and refuses what careless parsers let through. Text is normalised to NFC. */
public final class StrictJson {

  private static final int MAX_DEPTH = 32;
  private static final int MAX_NAME = 256;
  private static final int MAX_STRING = 65_536;
  private static final int MAX_NUMBER = 40;

  /** I-JSON (RFC 7493, 2.2): every receiver reads integers up to here alike. */
  private static final long MAX_INTEGER = (1L << 53) - 1;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNameLength(MAX_NAME)
                  .maxStringLength(MAX_STRING)
                  .maxNumberLength(MAX_NUMBER)
                  .build())
          .build();

  // Decimals stay as they are written: a schema or a canonical form looks at them, not we.
  private static final JsonNodeFactory NODES = new JsonNodeFactory(true);

  private final JsonParser parser;

  private StrictJson(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads one JSON value.
   *
   * @throws ProblemException {@link Problems#NOT_UTF8}, or {@link Problems#MALFORMED_JSON} for what
   *     is not JSON, duplicate names, text after the value, nesting deeper than 32, names longer
   *     than 256 and strings longer than 65,536 characters, numbers and characters outside I-JSON
   *     (RFC 7493), and U+0000, which no database keeps
   */
  public static JsonNode parse(byte[] utf8) {
    String text = decode(utf8);
    int start = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    try (JsonParser parser = FACTORY.createParser(text.substring(start))) {
      return new StrictJson(parser).document();
    } catch (StreamConstraintsException e) {
      throw malformed("The body exceeds a limit: " + e.getOriginalMessage() + ".");
    } catch (JsonProcessingException e) {
      throw malformed(
          "The body is not JSON at line %d, column %d."
              .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  /** The text of a body that must be UTF-8. */
  static String decode(byte[] utf8) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new ProblemException(Problems.NOT_UTF8, "The body has bytes that are not UTF-8.");
    }
  }

  private JsonNode document() throws IOException {
    if (parser.nextToken() == null) {
      throw malformed("The body is empty.");
    }
    JsonNode value = value();
    if (parser.nextToken() != null) {
      throw malformed("The body has text after the JSON value.");
    }
    return value;
  }

  private JsonNode value() throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> NODES.textNode(text(parser.getText()));
      case VALUE_NUMBER_INT -> integer();
      case VALUE_NUMBER_FLOAT -> decimal();
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no value begins with " + token);
    };
  }

  private ObjectNode object() throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = text(parser.currentName());
      if (object.has(name)) {
        throw refused("duplicate-name", "The name \"" + name + "\" stands twice in one object.");
      }
      parser.nextToken();
      object.set(name, value());
    }
    return object;
  }

  private ArrayNode array() throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value());
    }
    return array;
  }

  private JsonNode integer() throws IOException {
    if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        || !isWithinLimit(parser.getLongValue())) {
      throw refused("number-too-large", "An integer beyond ±(2^53 - 1) is not read alike by all.");
    }
    long value = parser.getLongValue();
    return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
  }

  private static boolean isWithinLimit(long value) {
    return value >= -MAX_INTEGER && value <= MAX_INTEGER;
  }

  private JsonNode decimal() throws IOException {
    if (!Double.isFinite(parser.getDoubleValue())) {
      throw refused("number-too-large", "The number is beyond the range of a double.");
    }
    return NODES.numberNode(parser.getDecimalValue());
  }

  private String text(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == 0) {
        throw refused("bad-character", "Text cannot hold the character U+0000.");
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == raw.length()
            || !Character.isLowSurrogate(raw.charAt(i + 1))) {
          throw refused("bad-character", "Text cannot hold half of a surrogate pair.");
        }
        i++;
      }
    }
    return Normalizer.normalize(raw, Normalizer.Form.NFC);
  }

  private ProblemException refused(String code, String detail) {
    JsonPointer here = parser.getParsingContext().pathAsPointer();
    return malformed("The body is JSON that cannot be taken as it is.")
        .at(here.toString(), code, detail);
  }

  private static ProblemException malformed(String detail) {
    return new ProblemException(Problems.MALFORMED_JSON, detail);
  }
}
