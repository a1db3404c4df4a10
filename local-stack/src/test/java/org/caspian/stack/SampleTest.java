package org.caspian.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {

  private final List<String> lines = read();

  @Test
  void holds64InstitutionsEachWithAReferenceOfItsOwn() {
    Set<String> references = new HashSet<>();
    lines.stream().skip(1).forEach(line -> references.add(line.substring(0, line.indexOf(','))));

    assertEquals(
        new HashSet<>(IntStream.rangeClosed(1, 64).mapToObj("SAMPLE-%03d"::formatted).toList()),
        references);
  }

  @Test
  void saysOfEveryRowThatItIsASample() {
    assertTrue(lines.stream().skip(1).allMatch(line -> line.endsWith(",ACTIVE,SAMPLE")));
  }

  private static List<String> read() {
    try (InputStream file = SampleTest.class.getResourceAsStream("/sample/institutions.csv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
