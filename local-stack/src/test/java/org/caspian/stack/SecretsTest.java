package org.caspian.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir private Path folder;

  @Test
  void areMadeOnceAndReadAgainByTheNextProcess() {
    Home home = new Home(folder);

    String made = Secrets.in(home).personKey();

    assertEquals(made, Secrets.in(home).personKey());
  }

  @Test
  void areKeysOf32BytesOfWhichNoTwoAreAlike() {
    Secrets secrets = Secrets.in(new Home(folder));

    assertEquals(32, Base64.getDecoder().decode(secrets.keyEncryptionKey()).length);
    assertNotEquals(secrets.keyEncryptionKey(), secrets.personKey());
    assertNotEquals(secrets.databasePassword("members"), secrets.databasePassword("gateway"));
  }

  @Test
  void areReadableByTheirOwnerOnly() throws IOException {
    Home home = new Home(folder);

    Secrets.in(home).secretariatSecret();

    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())));
  }
}
