package org.caspian.platform.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** JSON Canonicalization Scheme (RFC 8785): one sequence of bytes for equal JSON values. */
public final class CanonicalJson {

  private final StringBuilder text = new StringBuilder();

  private CanonicalJson() {}

  /**
   * The canonical form.
   *
   * @throws IllegalArgumentException for a value outside I-JSON: a number that is no finite double,
   *     a lone surrogate
   */
  public static byte[] bytes(JsonNode value) {
    CanonicalJson writer = new CanonicalJson();
    writer.write(value);
    return utf8(writer.text);
  }

  /** SHA-256 of the canonical form, 64 lower-case hex digits. */
  public static String sha256(JsonNode value) {
    return HexFormat.of().formatHex(Digests.sha256(bytes(value)));
  }

  private void write(JsonNode value) {
    JsonNodeType type = value.getNodeType();
    switch (type) {
      case OBJECT -> writeObject(value);
      case ARRAY -> writeArray(value);
      case STRING -> writeString(value.textValue());
      case NUMBER -> text.append(EcmaScriptNumber.format(value));
      case BOOLEAN -> text.append(value.booleanValue());
      case NULL -> text.append("null");
      case BINARY, MISSING, POJO -> throw new IllegalArgumentException("no JSON value: " + type);
    }
  }

  private void writeObject(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    // RFC 8785, 3.2.3 orders names by UTF-16 code units, and so does String.
    names.sort(null);
    text.append('{');
    for (int i = 0; i < names.size(); i++) {
      if (i > 0) {
        text.append(',');
      }
      writeString(names.get(i));
      text.append(':');
      write(object.get(names.get(i)));
    }
    text.append('}');
  }

  private void writeArray(JsonNode array) {
    text.append('[');
    for (int i = 0; i < array.size(); i++) {
      if (i > 0) {
        text.append(',');
      }
      write(array.get(i));
    }
    text.append(']');
  }

  private void writeString(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      writeCharacter(value.charAt(i));
    }
    text.append('"');
  }

  private void writeCharacter(char c) {
    switch (c) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\b' -> text.append("\\b");
      case '\t' -> text.append("\\t");
      case '\n' -> text.append("\\n");
      case '\f' -> text.append("\\f");
      case '\r' -> text.append("\\r");
      default -> {
        if (c < 0x20) {
          text.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
        } else {
          text.append(c);
        }
      }
    }
  }

  private static byte[] utf8(CharSequence text) {
    try {
      // A new encoder reports a lone surrogate; String.getBytes would write a question mark.
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("a lone surrogate has no canonical form", e);
    }
  }
}
