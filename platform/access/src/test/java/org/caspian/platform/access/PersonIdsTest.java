package org.caspian.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonIdsTest {

  private static final UUID YESSENOV = UUID.fromString("0192f0c1-2b3c-7d4e-8f50-617283940a1b");

  private final PersonIds ids = new PersonIds(key(0));

  /** A golden vector: the ids never change, whatever becomes of the code. */
  @Test
  void anIdNeverChanges() {
    assertEquals(
        "ade8d930-24fe-86dd-a818-527083e3eb93", ids.of(YESSENOV, "S-2023-0417").toString());
  }

  @Test
  void anIdIsOfVersion8() {
    UUID id = ids.of(YESSENOV, "Ә-1");
    assertEquals(8, id.version());
    assertEquals(2, id.variant());
  }

  @Test
  void codeInstitutionAndKeyAllCount() {
    UUID id = ids.of(YESSENOV, "1");
    assertEquals(id, ids.of(YESSENOV, "1"));
    assertNotEquals(id, ids.of(YESSENOV, "2"));
    assertNotEquals(id, ids.of(new UUID(1, 1), "1"));
    assertNotEquals(id, new PersonIds(key(1)).of(YESSENOV, "1"));
  }

  @Test
  void aKeyOfAnotherLengthIsAMistake() {
    String halved = Base64.getEncoder().encodeToString(new byte[16]);
    assertThrows(IllegalArgumentException.class, () -> new PersonIds(halved));
    assertThrows(IllegalArgumentException.class, () -> new PersonIds("no base64!"));
  }

  private static String key(int first) {
    byte[] bytes = new byte[32];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i + first);
    }
    return Base64.getEncoder().encodeToString(bytes);
  }
}
