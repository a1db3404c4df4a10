package org.caspian.platform.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caspian.platform.rest.internal.LegalText;

/** Reads JSON and refuses what careless parsers let through. Text is normalised to NFC. */
public final class StrictJson {

  private static final int MAX_DEPTH = 32;
  private static final int MAX_NAME = 256;
  private static final int MAX_STRING = 65_536;
  private static final int MAX_NUMBER = 40;

  /** A double reaches from 5e-324 to 1.8e308; what is beyond is no measure of anything. */
  private static final int MAX_EXPONENT = 400;

  /** A value of a real body takes more bytes; a tree of empty objects takes more memory. */
  private static final int BYTES_PER_VALUE = 32;

  private static final Pattern EXPONENT = Pattern.compile("[eE][+-]?0*([0-9]+)$");

  /** I-JSON (RFC 7493, 2.2): every receiver reads integers up to here alike. */
  private static final long MAX_INTEGER = (1L << 53) - 1;

  private static final String CANNOT_BE_TAKEN = "The body is JSON that cannot be taken as it is.";

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  // Its own limits stand behind ours: its words name its classes, and no place.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH + 1)
                  .maxNameLength(BodyLimit.MAX)
                  .maxStringLength(BodyLimit.MAX)
                  .maxNumberLength(BodyLimit.MAX)
                  .build())
          .build();

  // Decimals stay as they are written: a schema or a canonical form looks at them, not we.
  private static final JsonNodeFactory NODES = new JsonNodeFactory(true);

  private final JsonParser parser;
  private final int maxValues;
  private int values;

  private StrictJson(JsonParser parser, int maxValues) {
    this.parser = parser;
    this.maxValues = maxValues;
  }

  /** Reads one JSON value out of a body within the usual limit. */
  public static JsonNode parse(byte[] utf8) {
    return parse(utf8, BodyLimit.DEFAULT);
  }

  /**
   * Reads one JSON value.
   *
   * @param bodyLimit how many bytes the body might have had: there may be one value to 32 of them
   * @throws ProblemException {@link Problems#NOT_UTF8}, or {@link Problems#MALFORMED_JSON} for what
   *     is not JSON, duplicate names, text after the value, nesting deeper than 32, names longer
   *     than 256 and strings longer than 65,536 characters, too many values, numbers and characters
   *     outside I-JSON (RFC 7493), exponents beyond 400, and control characters other than
   *     tabulator and line breaks
   */
  static JsonNode parse(byte[] utf8, int bodyLimit) {
    String text = decode(utf8);
    int start = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    try (JsonParser parser = FACTORY.createParser(text.substring(start))) {
      return new StrictJson(parser, bodyLimit / BYTES_PER_VALUE).document();
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
    values++;
    if (values > maxValues) {
      throw overLimit("too-many", "The body has more values than", maxValues);
    }
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> string();
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
    checkDepth();
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = name(parser.currentName());
      if (object.has(name)) {
        throw refused("duplicate-name", "The name \"" + name + "\" stands twice in one object.");
      }
      parser.nextToken();
      object.set(name, value());
    }
    return object;
  }

  private String name(String raw) {
    if (raw.length() > MAX_NAME) {
      // Told at the object: the name is too long for a pointer, too.
      throw malformed(CANNOT_BE_TAKEN)
          .errors(
              List.of(
                  limit(here().head().toString(), "too-long", "A name is longer than", MAX_NAME)));
    }
    return text(raw);
  }

  private ArrayNode array() throws IOException {
    checkDepth();
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value());
    }
    return array;
  }

  private void checkDepth() {
    if (parser.getParsingContext().getNestingDepth() > MAX_DEPTH) {
      throw overLimit("too-deep", "The nesting is deeper than", MAX_DEPTH);
    }
  }

  private JsonNode integer() throws IOException {
    checkNumber();
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
    checkNumber();
    Matcher exponent = EXPONENT.matcher(parser.getText());
    // The digits first: so many of them are no int.
    if (exponent.find()
        && (exponent.group(1).length() > 3 || Integer.parseInt(exponent.group(1)) > MAX_EXPONENT)) {
      throw overLimit("number-too-large", "The exponent is beyond", MAX_EXPONENT);
    }
    if (!Double.isFinite(parser.getDoubleValue())) {
      throw refused("number-too-large", "The number is beyond the range of a double.");
    }
    return NODES.numberNode(parser.getDecimalValue());
  }

  private void checkNumber() throws IOException {
    if (parser.getTextLength() > MAX_NUMBER) {
      throw overLimit("too-long", "The number has more characters than", MAX_NUMBER);
    }
  }

  private JsonNode string() throws IOException {
    if (parser.getTextLength() > MAX_STRING) {
      throw overLimit("too-long", "The text has more characters than", MAX_STRING);
    }
    return NODES.textNode(text(parser.getText()));
  }

  private String text(String raw) {
    Optional<String> illegal = LegalText.firstIllegal(raw);
    if (illegal.isPresent()) {
      throw refused("bad-character", "Text cannot hold the character " + illegal.get() + ".");
    }
    return Normalizer.normalize(raw, Normalizer.Form.NFC);
  }

  private ProblemException refused(String code, String detail) {
    return malformed(CANNOT_BE_TAKEN).at(here().toString(), code, detail);
  }

  private ProblemException overLimit(String code, String detail, int max) {
    return malformed(CANNOT_BE_TAKEN).errors(List.of(limit(here().toString(), code, detail, max)));
  }

  private static FieldError limit(String pointer, String code, String detail, int max) {
    return new FieldError(pointer, code, detail + " " + max + ".", Map.of("max", max));
  }

  private JsonPointer here() {
    return parser.getParsingContext().pathAsPointer();
  }

  private static ProblemException malformed(String detail) {
    return new ProblemException(Problems.MALFORMED_JSON, detail);
  }
}
