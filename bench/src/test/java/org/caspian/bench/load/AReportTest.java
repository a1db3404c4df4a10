package org.caspian.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.caspian.bench.platform.Caller;
import org.caspian.bench.platform.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AReportTest {

  private static final Figure FIGURE =
      Figure.of(Part.GET, "through the gateway", "requests/s", List.of(1_500.0, 1_600.0, 1_400.0))
          .against("nginx", List.of(2_000.0, 2_000.0, 2_000.0))
          .aimingAt(Aim.ratioAtLeast(0.6).hopingFor(0.8));

  private final Notes notes = new Notes(new PrintStream(OutputStream.nullOutputStream()));

  @Test
  void aRowHasTheFigureItsFloorTheRatioAndWhetherTheAimIsMet() {
    assertEquals(
        "| through the gateway | 1,500 requests/s | nginx: 2,000 | 0.75 | ≥ 0.6 × (hope 0.8)"
            + " | met, the hope is not |",
        report().table().getLast());
  }

  @Test
  void bothFilesSayTheSameAndNeitherHasASecret(@TempDir Path folder) throws IOException {
    notes.remark("nginx: not here");

    report().write(folder);

    String markdown = Files.readString(folder.resolve("load.md"));
    String json = Files.readString(folder.resolve("load.json"));
    JsonNode tree = Json.parse(json);
    assertTrue(markdown.contains("commit abc"), markdown);
    assertTrue(markdown.contains("nginx: not here"), markdown);
    assertEquals(0.75, tree.at("/figures/0/ratio").asDouble());
    assertEquals("requests/s", tree.at("/figures/0/unit").asText());
    assertEquals(3, tree.at("/figures/0/rounds").size());
    assertEquals("nginx: not here", tree.at("/remarks/0").asText());
    assertFalse((markdown + json).contains("s3cret"));
  }

  @Test
  void aRunInWhichARequestFailedIsNotSound() {
    assertTrue(report().isSound());

    notes.check("tokens", new Sample(10, 1, 2, 3, "503 away"));

    assertFalse(report().isSound());
    assertTrue(report().markdown().contains("tokens: 3 failed, the first: 503 away"));
  }

  private Report report() {
    Settings settings =
        new Settings(
            3,
            5,
            10,
            16,
            300,
            List.of("-Xint"),
            URI.create("http://localhost:8180/token"),
            new Caller("uni", "s3cret", null));
    return Report.of(
        Instant.EPOCH,
        new Machine(2, "A processor", 8_000, "Linux 6", "A JVM 25", "0.10", "abc"),
        settings,
        List.of(FIGURE),
        notes);
  }
}
