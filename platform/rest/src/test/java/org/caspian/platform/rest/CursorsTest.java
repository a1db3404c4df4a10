package org.caspian.platform.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

  private static final byte[] LAST = "a place".getBytes(UTF_8);

  private final Cursors cursors = new Cursors("a key of thirty-two bytes, no less".getBytes(UTF_8));
  private final JsonNode list = bound("country", "KZ", "caller", "a");

  @Test
  void aCursorLeadsBackToItsRow() {
    assertArrayEquals(LAST, cursors.read(cursors.write(LAST, list), list));
  }

  @Test
  void theOrderOfNamesDoesNotCount() {
    JsonNode other = new ObjectMapper().createObjectNode().put("caller", "a").put("country", "KZ");
    assertArrayEquals(LAST, cursors.read(cursors.write(LAST, list), other));
  }

  @Test
  void anotherFilterOrCallerOrKeyIsRefused() {
    String cursor = cursors.write(LAST, list);
    assertRefused(cursors, cursor, bound("country", "AZ", "caller", "a"));
    assertRefused(cursors, cursor, bound("country", "KZ", "caller", "b"));
    assertRefused(new Cursors("another key of thirty-two bytes, ok".getBytes(UTF_8)), cursor, list);
  }

  @Test
  void everyEditedCharacterIsRefused() {
    String cursor = cursors.write(LAST, list);
    for (int i = 0; i < cursor.length(); i++) {
      char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      assertRefused(cursors, cursor.substring(0, i) + other + cursor.substring(i + 1), list);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAA", "now", "!!!!", "0192f0c1-2b3c-7d4e-8f50-617283940a1b"})
  void whatIsNoCursorIsRefused(String text) {
    assertRefused(cursors, text, list);
    assertRefused(cursors, cursors.write(LAST, list) + text + "A", list);
  }

  @Test
  void aCursorDoesNotTellItsPlace() {
    String cursor = cursors.write(LAST, list);
    String shown = new String(Base64.getUrlDecoder().decode(cursor), ISO_8859_1);
    assertFalse(shown.contains(new String(LAST, UTF_8)), shown);
    assertNotEquals(cursor, cursors.write(LAST, list));
  }

  @Test
  void aShortKeyIsAMistake() {
    assertThrows(IllegalArgumentException.class, () -> new Cursors(new byte[31]));
  }

  private static void assertRefused(Cursors cursors, String cursor, JsonNode boundTo) {
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> cursors.read(cursor, boundTo));
    assertEquals(Problems.INVALID_CURSOR, refusal.type());
  }

  private static JsonNode bound(String name, String value, String otherName, String otherValue) {
    return new ObjectMapper().valueToTree(Map.of(name, value, otherName, otherValue));
  }
}
