package org.caspian.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void oneThatIsGoneIsNotMadeAnewWhileThereIsData() throws IOException {
    Home home = homeWithData();
    List<String> lines = Files.readAllLines(home.secrets());
    Files.write(
        home.secrets(), lines.stream().filter(line -> !line.startsWith("person-key")).toList());

    StackException refusal = assertThrows(StackException.class, () -> Secrets.in(home));

    assertTrue(refusal.getMessage().contains("person-key"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains(home.secrets().toString()), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("./caspian reset"), refusal.getMessage());
    assertEquals(lines.size() - 1, Files.readAllLines(home.secrets()).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "AAAA", "no base64 at all!", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg=="})
  void oneThatIsNo32BytesIsRefused(String damaged) throws IOException {
    Home home = homeWithData();
    String text = Files.readString(home.secrets());
    Files.writeString(
        home.secrets(), text.replaceAll("key-encryption-key=.*", "key-encryption-key=" + damaged));

    StackException refusal = assertThrows(StackException.class, () -> Secrets.in(home));

    assertTrue(refusal.getMessage().contains("key-encryption-key"), refusal.getMessage());
  }

  @Test
  void theWholeFileGoneIsRefusedWhileThereIsData() throws IOException {
    Home home = homeWithData();
    Files.delete(home.secrets());

    assertThrows(StackException.class, () -> Secrets.in(home));
    assertFalse(Files.exists(home.secrets()));
  }

  @Test
  void aPasswordOfADatabaseIsMadeAnewBecauseEachStartSetsIt() throws IOException {
    Home home = homeWithData();

    String password = Secrets.in(home).databasePassword("a-new-service");

    assertEquals(password, Secrets.in(home).databasePassword("a-new-service"));
  }

  private Home homeWithData() throws IOException {
    Home home = new Home(folder);
    Secrets.in(home);
    Files.createDirectories(home.postgres());
    return home;
  }

  @Test
  void areReadableByTheirOwnerOnly() throws IOException {
    Home home = new Home(folder);

    Secrets.in(home).secretariatSecret();

    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secrets())));
  }
}
