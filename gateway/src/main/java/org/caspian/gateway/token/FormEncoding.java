package org.caspian.gateway.token;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Decodes {@code application/x-www-form-urlencoded} names and values. {@link java.net.URLDecoder}
 * puts a replacement character where bytes are not UTF-8, so that two different secrets could read
 * the same; this one refuses.
 */
final class FormEncoding {

  private FormEncoding() {}

  /**
   * The decoded text; empty when an escape is cut or not hexadecimal, when a character outside
   * ASCII is not escaped, when the bytes are not UTF-8, or when they hold U+0000, which no name, no
   * value and no column of the database can hold.
   */
  static Optional<String> decode(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    int at = 0;
    while (at < encoded.length()) {
      char c = encoded.charAt(at);
      if (c == '%') {
        if (!isEscape(encoded, at)) {
          return Optional.empty();
        }
        bytes.write(HexFormat.fromHexDigits(encoded, at + 1, at + 3));
        at += 3;
      } else if (c > 0x7e) {
        return Optional.empty();
      } else {
        bytes.write(c == '+' ? ' ' : c);
        at++;
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static boolean isEscape(String encoded, int at) {
    return at + 2 < encoded.length()
        && HexFormat.isHexDigit(encoded.charAt(at + 1))
        && HexFormat.isHexDigit(encoded.charAt(at + 2));
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
