package org.caspian.platform.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

  @Test
  void anArchiveIsNamedForEveryMachineWeSupport() {
    assertEquals("postgres-linux-x86_64.txz", PostgresBinaries.archiveName("Linux", "amd64"));
    assertEquals("postgres-linux-arm_64.txz", PostgresBinaries.archiveName("Linux", "aarch64"));
    assertEquals("postgres-darwin-x86_64.txz", PostgresBinaries.archiveName("Mac OS X", "x86_64"));
    assertEquals("postgres-darwin-arm_64.txz", PostgresBinaries.archiveName("Mac OS X", "aarch64"));
    assertThrows(
        IllegalStateException.class, () -> PostgresBinaries.archiveName("Linux", "riscv64"));
  }

  @Test
  void unpacksOnceAndLeavesNothingHalf(@TempDir Path cache) throws IOException {
    Path program = PostgresBinaries.unpackedIn(cache).program("postgres");
    assertTrue(Files.isExecutable(program));
    assertEquals(program, PostgresBinaries.unpackedIn(cache).program("postgres"));
    try (Stream<Path> entries = Files.list(cache)) {
      assertEquals(List.of(program.getParent().getParent()), entries.toList());
    }
  }
}
