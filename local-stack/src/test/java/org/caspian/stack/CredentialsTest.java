package org.caspian.stack;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {

  @TempDir private Path folder;

  @Test
  void areNotThereBeforeTheFirstStart() {
    assertTrue(refusal().contains("./caspian up"), refusal());
  }

  @Test
  void thatAreLostAreNamedWithTheWayOut() throws IOException {
    Home home = new Home(folder);
    Files.createDirectories(home.data());
    Files.createFile(home.prepared());

    assertTrue(refusal().contains("credentials.json is gone"), refusal());
    assertTrue(refusal().contains("./caspian reset"), refusal());
  }

  private String refusal() {
    return assertThrows(StackException.class, () -> Credentials.required(new Home(folder)))
        .getMessage();
  }
}
