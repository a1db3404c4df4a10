package org.caspian.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.caspian.contracts.Contracts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is checked in under contracts/openapi is what the code says. */
@Tag(Platform.OWN)
class OpenApiDocumentsTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void areThoseThatTheCodeGenerates() throws IOException {
    Map<String, String> generated = Contracts.generate(ROOT);

    assertTrue(generated.size() > 1, "no service has left its document: " + generated.keySet());
    for (Map.Entry<String, String> document : generated.entrySet()) {
      Path file = ROOT.resolve("contracts/openapi").resolve(document.getKey());
      assertTrue(Files.exists(file), file + " is missing; run ./caspian contracts");
      assertEquals(
          Files.readString(file),
          document.getValue(),
          document.getKey() + " differs from the code; run ./caspian contracts");
    }
  }
}
