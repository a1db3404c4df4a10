package org.caspian.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.caspian.platform.rest.ProblemException;
import org.junit.jupiter.api.Test;

class IdempotencyKeyTest {

  @Test
  void isNotNeeded() {
    assertEquals(Optional.empty(), IdempotencyKey.of("client", List.of()));
  }

  @Test
  void twoOfThemAreNone() {
    assertThrows(ProblemException.class, () -> IdempotencyKey.of("client", List.of("a", "b")));
  }

  @Test
  void anEmptyOneIsNone() {
    assertThrows(ProblemException.class, () -> IdempotencyKey.of("client", List.of("")));
  }

  @Test
  void eachClientKeyAndRowHasALockOfItsOwn() {
    IdempotencyKey key = new IdempotencyKey("client", "key");

    assertEquals(key.lock(), new IdempotencyKey("client", "key").lock());
    assertNotEquals(key.lock(), new IdempotencyKey("other", "key").lock());
    assertNotEquals(key.lock(), new IdempotencyKey("client", "other").lock());
    assertNotEquals(key.lock(), key.lock(1));
    assertNotEquals(key.lock(1), key.lock(2));
  }
}
