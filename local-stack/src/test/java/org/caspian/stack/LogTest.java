package org.caspian.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest {

  private static final String FAILED_START =
      """
      __  ____  __  _____   ___  __ ____  ______
       --/ __ \\/ / / / _ | / _ \\/ //_/ / / / __/
       -/ /_/ / /_/ / __ |/ , _/ ,< / /_/ /\\ \\
      --\\___\\_\\____/_/ |_/_/|_/_/|_|\\____/___/
      2026-01-01 ERROR Failed to start
      java.lang.RuntimeException: Failed to start quarkus
      %s
      Caused by: org.flywaydb.core.api.FlywayException: checksum mismatch
      %s
      	... 23 more
      """
          .formatted("\tat org.caspian.A.b(A.java:1)\n".repeat(40), frames());

  @TempDir private Path folder;

  private static String frames() {
    return "\tat io.quarkus.C.d(C.java:2)\n".repeat(40);
  }

  @Test
  void itsTailTellsTheReasonsAndNoFrames() throws IOException {
    Path log = Files.writeString(folder.resolve("members.log"), FAILED_START);

    assertEquals(
        List.of(
            "  | 2026-01-01 ERROR Failed to start",
            "  | java.lang.RuntimeException: Failed to start quarkus",
            "  | Caused by: org.flywaydb.core.api.FlywayException: checksum mismatch"),
        Log.tail(log).lines().toList());
  }

  @Test
  void itsTailIsShortHoweverLongItIs() throws IOException {
    Path log = Files.writeString(folder.resolve("members.log"), "again and again\n".repeat(50_000));

    assertEquals(20, Log.tail(log).lines().count());
  }

  @Test
  void theOneOfTheRunBeforeIsKeptAndNotListed() throws IOException {
    Home home = new Home(folder);
    Files.writeString(Log.fresh(home, "members"), "first");
    Files.writeString(Log.fresh(home, "members"), "second");

    assertEquals(List.of(home.log("members")), Log.all(home));
    assertTrue(Files.exists(home.logs().resolve("members.log.1")));
  }
}
