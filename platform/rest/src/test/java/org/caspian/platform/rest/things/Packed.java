package org.caspian.platform.rest.things;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Bodies as they are sent by who saves bytes. */
final class Packed {

  private Packed() {}

  static byte[] gzip(String text) throws IOException {
    return gzip(text, 1);
  }

  /** So many mebibytes that say nothing. */
  static byte[] blanks(int mebibytes) throws IOException {
    return gzip(" ".repeat(1 << 20), mebibytes);
  }

  private static byte[] gzip(String text, int times) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      for (int i = 0; i < times; i++) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
    }
    return packed.toByteArray();
  }
}
