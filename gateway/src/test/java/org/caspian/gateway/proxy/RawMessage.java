package org.caspian.gateway.proxy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * An HTTP/1.1 message as it stood on the wire, read without an HTTP library, so that no library's
 * leniency hides what was sent.
 *
 * @param startLine request line or status line
 * @param fields the header fields, each a line
 * @param body the content, without its framing
 */
public record RawMessage(String startLine, List<String> fields, byte[] body) {

  /** Reads a message with its whole body. */
  static RawMessage read(InputStream in, boolean bodiless) throws IOException {
    RawMessage head = readHead(in);
    return bodiless ? head : new RawMessage(head.startLine, head.fields, readBody(in, head));
  }

  /** Reads start line and header fields only. */
  static RawMessage readHead(InputStream in) throws IOException {
    String startLine = readLine(in);
    Stream.Builder<String> fields = Stream.builder();
    for (String line = readLine(in); !line.isEmpty(); line = readLine(in)) {
      fields.add(line);
    }
    return new RawMessage(startLine, fields.build().toList(), new byte[0]);
  }

  private static byte[] readBody(InputStream in, RawMessage head) throws IOException {
    if (head.values("transfer-encoding").contains("chunked")) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      for (int size = readSize(in); size > 0; size = readSize(in)) {
        body.write(readFully(in, size));
        readLine(in);
      }
      readLine(in);
      return body.toByteArray();
    }
    List<String> lengths = head.values("content-length");
    return lengths.isEmpty() ? new byte[0] : readFully(in, Integer.parseInt(lengths.getFirst()));
  }

  private static int readSize(InputStream in) throws IOException {
    return Integer.parseInt(readLine(in), 16);
  }

  private static byte[] readFully(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("after " + bytes.length + " of " + length + " bytes");
    }
    return bytes;
  }

  static String readLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("in a line: " + line);
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  /** The status of an answer. */
  public int status() {
    return Integer.parseInt(startLine.split(" ")[1]);
  }

  /** The values of all fields of this name. */
  public List<String> values(String name) {
    String prefix = name + ':';
    return fields.stream()
        .filter(field -> field.regionMatches(true, 0, prefix, 0, prefix.length()))
        .map(field -> field.substring(prefix.length()).strip())
        .toList();
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return startLine + ' ' + fields + ' ' + Arrays.hashCode(body) + ' ' + text();
  }
}
