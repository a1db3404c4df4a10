package org.caspian.platform.command;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** A client's name for one call, so that sending it again does no harm. */
record IdempotencyKey(String clientId, String value) {

  static final String HEADER = "Idempotency-Key";

  private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]{1,255}");

  /** Reads the header; 400 if it is malformed or sent twice. */
  static Optional<IdempotencyKey> of(String clientId, List<String> header) {
    if (header.isEmpty()) {
      return Optional.empty();
    }
    if (header.size() > 1 || !VISIBLE_ASCII.matcher(header.getFirst()).matches()) {
      throw new ProblemException(
          Problems.INVALID_HEADER, HEADER + " is one value of 1 to 255 visible ASCII characters.");
    }
    return Optional.of(new IdempotencyKey(clientId, header.getFirst()));
  }

  /** The number of the advisory lock that the call holds while it runs. */
  long lock() {
    return hash(clientId + '\n' + value);
  }

  /** The number of the advisory lock of one row of the call. */
  long lock(int row) {
    return hash(clientId + '\n' + value + '\n' + row);
  }

  private static long hash(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(sha256.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
