package org.caspian.gateway.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * What is ready to be sent: a file of the class path, or a page that was made.
 *
 * @param mediaType its {@code Content-Type}
 * @param plain its bytes
 * @param packed the same under gzip
 * @param digest names this content
 */
record Asset(String mediaType, byte[] plain, byte[] packed, String digest) {

  private static final int DIGEST_BYTES = 8;

  /**
   * Reads a file.
   *
   * @throws IllegalStateException if it is not there, which is a fault of the build
   */
  static Asset read(String file, String mediaType) {
    try (InputStream content =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      if (content == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return of(content.readAllBytes(), mediaType);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What these bytes are when they are sent. */
  static Asset of(byte[] plain, String mediaType) {
    return new Asset(mediaType, plain, pack(plain), digest(plain));
  }

  private static byte[] pack(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static String digest(byte[] plain) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
      return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
