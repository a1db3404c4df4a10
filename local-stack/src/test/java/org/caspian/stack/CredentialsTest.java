package org.caspian.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void areFoundByTheBeginningOfOneName() {
    assertEquals("Baku State University", credentials().only("baku state").name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "State", "University", "Baku City"})
  void areNotGivenToWhomNoOneNameBegins(String words) {
    String refusal =
        assertThrows(StackException.class, () -> credentials().only(words)).getMessage();

    assertTrue(refusal.contains("Secretariat, Baku State University, Baku Slavic"), refusal);
  }

  @Test
  void areNotGivenToWhomTwoNamesBegin() {
    assertThrows(StackException.class, () -> credentials().only("Baku S"));
  }

  private static Credentials credentials() {
    return new Credentials(
        URI.create("http://localhost"),
        Stream.of("Secretariat", "Baku State University", "Baku Slavic University")
            .map(name -> new Credentials.Client(name, name, "secret", null, List.of()))
            .toList());
  }

  private String refusal() {
    return assertThrows(StackException.class, () -> Credentials.required(new Home(folder)))
        .getMessage();
  }
}
