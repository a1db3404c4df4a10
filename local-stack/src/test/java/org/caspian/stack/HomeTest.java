package org.caspian.stack;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HomeTest {

  @Test
  void refusesAPathThatKafkaWouldTakeForTwo() {
    StackException refusal =
        assertThrows(StackException.class, () -> new Home(Path.of("here, there")));

    assertTrue(refusal.getMessage().contains("comma"), refusal.getMessage());
  }
}
