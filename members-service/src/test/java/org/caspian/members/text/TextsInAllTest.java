package org.caspian.members.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsInAllTest {

  @Test
  void mayBeSoLongTogether() {
    String half = "д".repeat(TextsInAll.MOST / 2 - 2);

    assertTrue(TextsInAll.fit(Stream.of(Map.of("ru", half), Map.of("kk", half))));
    assertFalse(TextsInAll.fit(Stream.of(Map.of("ru", half), Map.of("kk", half + "."))));
  }

  @Test
  void countTheirLanguageTagsToo() {
    assertFalse(TextsInAll.fit(Stream.of(Map.of("en", ".".repeat(TextsInAll.MOST - 1)))));
  }

  @Test
  void passOverWhatIsNotSaid() {
    assertTrue(TextsInAll.fit(Stream.of((Map<String, String>) null)));
  }
}
