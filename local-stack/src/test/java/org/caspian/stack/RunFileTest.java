package org.caspian.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFileTest {

  private static final ProcessHandle SELF = ProcessHandle.current();

  @TempDir private Path folder;

  @Test
  void findsTheProcessItWasWrittenFor() {
    RunFile.of("members", SELF, 1234, 1235, 2).write(new Home(folder));

    RunFile read = RunFile.all(new Home(folder)).getFirst();

    assertTrue(read.isRunning());
    assertEquals(1234, read.port());
  }

  @Test
  void takesNoOtherProcessWithTheSameIdForIt() {
    RunFile old = new RunFile("members", SELF.pid(), 1_000, 1234, 1235, 2, false);

    assertFalse(old.isRunning());
  }

  @Test
  void areListedInTheOrderOfStarting() {
    Home home = new Home(folder);
    RunFile.of("gateway", SELF, 1, 2, 4).write(home);
    RunFile.of("postgres", SELF, 3, 0, 0).write(home);
    RunFile.of("members", SELF, 5, 6, 2).write(home);

    assertEquals(
        List.of("postgres", "members", "gateway"),
        RunFile.all(home).stream().map(RunFile::part).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{\"part\":\"mem", "{\"part\":\"another\"}"})
  void oneThatIsDamagedIsNamedAndHidesNoOther(String text) throws IOException {
    Home home = new Home(folder);
    RunFile.of("gateway", SELF, 1, 2, 4).write(home);
    Path damaged = Files.writeString(home.runFiles().resolve("members.json"), text);

    assertEquals(List.of("gateway"), RunFile.all(home).stream().map(RunFile::part).toList());
    assertEquals(List.of(damaged), RunFile.damaged(home));
    assertEquals("members", RunFile.partOf(damaged));
  }

  @Test
  void isReadableByItsOwnerOnly() throws IOException {
    Home home = new Home(folder.resolve("home"));

    RunFile.of("gateway", SELF, 1, 2, 4).write(home);

    assertEquals("rwx------", modes(home.folder()));
    assertEquals("rwx------", modes(home.runFiles()));
    assertEquals("rw-------", modes(home.runFiles().resolve("gateway.json")));
  }

  private static String modes(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void aPartWhoseProcessIsGoneHasDied() {
    RunFile gone = new RunFile("members", SELF.pid(), 1_000, 1234, 1235, 2, false);

    assertEquals(PartState.State.DIED, PartState.of(gone, new Home(folder)).state());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aProcessThatNobodyCollectedHasDied() throws IOException {
    // The shell becomes a program that does not know of the shell's child.
    String childThatEndsLater =
        "(while [ \"$(</proc/$$/comm)\" = bash ]; do :; done) & echo $!; exec sleep 60";
    Process parent = new ProcessBuilder("bash", "-c", childThatEndsLater).start();
    try {
      long zombie = Long.parseLong(parent.inputReader().readLine());

      RunFile run = new RunFile("members", zombie, 0, 1234, 1235, 2, false);

      while (!stat(zombie).contains(") Z ")) {
        Thread.onSpinWait();
      }
      assertTrue(ProcessHandle.of(zombie).isPresent());
      assertFalse(run.isRunning());
    } finally {
      parent.destroyForcibly();
    }
  }

  private static String stat(long pid) throws IOException {
    return Files.readString(Path.of("/proc/%d/stat".formatted(pid)));
  }
}
