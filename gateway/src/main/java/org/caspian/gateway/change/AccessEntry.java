package org.caspian.gateway.change;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The two kinds of entries that no service sends. */
enum AccessEntry {
  /** From now on the reader may know of the subject. */
  GRANTED("access-granted"),

  /** The reader may no longer know of the subject. */
  ENDED("access-ended");

  private final String type;

  AccessEntry(String type) {
    this.type = type;
  }

  /** The type that readers see. */
  String type() {
    return type;
  }

  /** An id that is the same whenever this message leads to this entry. */
  UUID id(UUID messageId) {
    return UUID.nameUUIDFromBytes((type + ' ' + messageId).getBytes(StandardCharsets.UTF_8));
  }
}
