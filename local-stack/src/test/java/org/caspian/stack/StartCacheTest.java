package org.caspian.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {

  @TempDir private Path folder;

  @Test
  void isThereOnceAProcessHasWrittenItAndEnded() throws IOException {
    Home home = new Home(folder);
    StartCache cache = new StartCache(home, "members", List.of());
    assertFalse(StartCache.keepWritten(home, "members"));

    Files.createFile(outputOf(cache));

    assertFalse(cache.exists());
    assertFalse(StartCache.keepWritten(home, "mobility"));
    assertTrue(StartCache.keepWritten(home, "members"));
    assertTrue(cache.exists());
  }

  @Test
  void aHalfOneOfAKilledRunIsGoneBeforeTheNextIsWritten() throws IOException {
    Home home = new Home(folder);
    StartCache cache = new StartCache(home, "members", List.of());
    Path left = Files.createFile(outputOf(cache));

    Path next = Files.createFile(outputOf(cache));

    assertFalse(Files.exists(left));
    assertTrue(Files.exists(next));
    assertEquals("-XX:AOTCache=", cache.useOptions().getFirst().substring(0, 13));
  }

  private static Path outputOf(StartCache cache) {
    return Path.of(cache.recordOptions().getFirst().replace("-XX:AOTCacheOutput=", ""));
  }
}
