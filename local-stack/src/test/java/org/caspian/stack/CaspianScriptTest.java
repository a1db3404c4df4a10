package org.caspian.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./caspian}, as far as it decides things before it hands over. */
class CaspianScriptTest {

  @TempDir private Path folder;

  @Test
  void tellsItsCommandsWhenAskedForNothing() throws Exception {
    Run run = run(Map.of());

    assertEquals(0, run.exitCode());
    assertTrue(run.output().contains("./caspian COMMAND"), run.output());
  }

  @Test
  void refusesACommandThatThereIsNot() throws Exception {
    Run run = run(Map.of(), "fly");

    assertEquals(1, run.exitCode());
    assertTrue(run.output().contains("There is no command fly"), run.output());
  }

  @Test
  void passesOverAnOlderJdkInJavaHome() throws Exception {
    Path old = jdk("17.0.9");

    Run run = run(Map.of("JAVA_HOME", old.toString()), "jdk");

    assertEquals(0, run.exitCode());
    assertTrue(!run.output().strip().equals(old.toString()), run.output());
  }

  @Test
  void takesTheRightJdkInJavaHomeBeforeAnyOther() throws Exception {
    Path right = jdk("25.0.1");

    Run run = run(Map.of("JAVA_HOME", right.toString()), "jdk");

    assertEquals(right.toString(), run.output().strip());
  }

  private Path jdk(String version) throws IOException {
    Path home = folder.resolve("jdk");
    Files.createDirectories(home.resolve("bin"));
    for (String program : List.of("java", "javac")) {
      Path file = home.resolve("bin").resolve(program);
      Files.writeString(file, "#!/bin/sh\necho 'openjdk version \"%s\"' >&2\n".formatted(version));
      file.toFile().setExecutable(true);
    }
    return home;
  }

  private record Run(int exitCode, String output) {}

  private static Run run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("bash", "../caspian");
    builder.command().addAll(List.of(arguments));
    builder.redirectErrorStream(true).environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output);
  }
}
