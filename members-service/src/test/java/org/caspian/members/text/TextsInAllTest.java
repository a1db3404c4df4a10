package org.caspian.members.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;
import org.junit.jupiter.api.Test;

class TextsInAllTest {

  @Test
  void mayBeSoLongTogether() {
    String half = "д".repeat(TextsInAll.MOST / 2 - 2);

    assertEquals(List.of(), lengthsTold(Stream.of(Map.of("ru", half), Map.of("kk", half))));
    assertEquals(
        List.of(TextsInAll.MOST + 1L),
        lengthsTold(Stream.of(Map.of("ru", half), Map.of("kk", half + "."))));
  }

  @Test
  void countTheirLanguageTagsToo() {
    assertEquals(
        List.of(TextsInAll.MOST + 1L),
        lengthsTold(Stream.of(Map.of("en", ".".repeat(TextsInAll.MOST - 1)))));
  }

  @Test
  void passOverWhatIsNotSaid() {
    assertEquals(List.of(), lengthsTold(Stream.of((Map<String, String>) null)));
  }

  private static List<Object> lengthsTold(Stream<Map<String, String>> texts) {
    return TextsInAll.violations(texts)
        .map(FieldError::params)
        .map(params -> params.get("length"))
        .toList();
  }
}
