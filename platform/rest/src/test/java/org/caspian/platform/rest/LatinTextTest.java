package org.caspian.platform.rest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatinTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bakı Dövlət Universiteti",
        "Ýagşygeldi Kakaýew",
        "KazNU (1934)",
        "O‘tkir",
        "O'Neill-Ó"
      })
  void aLineOfLatinLetters(String text) {
    assertTrue(LatinText.isLine(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "АтГУ",
        "Caspian Университет",
        "دانشگاه",
        "1934",
        "Two\nlines",
        "Two\u2028lines",
        "\u202eevil",
        "Two\u200blines",
        ""
      })
  void anythingElse(String text) {
    assertFalse(LatinText.isLine(text));
  }
}
