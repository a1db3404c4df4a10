package org.caspian.stack;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLockTest {

  @TempDir private Path folder;

  @Test
  void letsOneCommandAtATimeWork() {
    Home home = new Home(folder.resolve("home"));
    try (CommandLock _ = CommandLock.take(home)) {
      assertThrows(StackException.class, () -> CommandLock.take(home));
    }
    assertDoesNotThrow(() -> CommandLock.take(home).close());
  }
}
