package org.caspian.gateway.change;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * How far a reader has come; what a cursor says.
 *
 * @param epoch in which numbering of the feed
 * @param position the last position that was read, or passed over
 * @param time when what is there happened, to the second; places the reader in another epoch
 */
record FeedPosition(int epoch, long position, Instant time) {

  private static final int LENGTH = Integer.BYTES + 2 * Long.BYTES;

  /** The bytes that a cursor is made of. */
  byte[] bytes() {
    return ByteBuffer.allocate(LENGTH)
        .putInt(epoch)
        .putLong(position)
        .putLong(time.getEpochSecond())
        .array();
  }

  /** Reads what {@link #bytes()} wrote. */
  static FeedPosition of(byte[] bytes) {
    ByteBuffer reader = ByteBuffer.wrap(bytes);
    return new FeedPosition(
        reader.getInt(), reader.getLong(), Instant.ofEpochSecond(reader.getLong()));
  }
}
