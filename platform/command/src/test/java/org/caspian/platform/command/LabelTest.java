package org.caspian.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caspian.platform.rest.LatinText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {

  private static final SortedMap<String, String> KAZAKH_AND_ENGLISH =
      names(Map.of("de", "Kaspische Universität", "en", "Caspian University", "kk", "Каспий"));

  @Test
  void isTheOneThatIsAskedFor() {
    assertEquals(Optional.of(new Label("CU", true)), Label.of("CU", KAZAKH_AND_ENGLISH));
  }

  @Test
  void isTheEnglishNameIfNoneIsAskedFor() {
    assertEquals(
        Optional.of(new Label("Caspian University", false)), Label.of(null, KAZAKH_AND_ENGLISH));
  }

  @Test
  void isTheFirstLatinNameWithoutAnEnglishOne() {
    SortedMap<String, String> names =
        names(
            Map.of("fa", "دانشگاه گیلان", "az", "Gilan Universiteti", "tk", "Gilan uniwersiteti"));

    assertEquals(Optional.of(new Label("Gilan Universiteti", false)), Label.of(null, names));
  }

  @Test
  void isUnknownIfNoNameIsLatin() {
    assertEquals(Optional.empty(), Label.of(null, names(Map.of("kk", "Каспий"))));
  }

  @Test
  void thatIsAskedForAsItWouldBeAnywayFollowsTheNames() {
    assertEquals(
        Optional.of(new Label("Caspian University", false)),
        Label.of("Caspian University", KAZAKH_AND_ENGLISH));
  }

  @Test
  void thatIsSentBackAsItWasReadGoesOnFollowingTheNames() {
    Label followed = Label.of(null, names(Map.of("en", "Caspian University"))).orElseThrow();

    assertEquals(
        Optional.of(new Label("Caspian Sea University", false)),
        followed.revised("Caspian University", names(Map.of("en", "Caspian Sea University"))));
  }

  @Test
  void thatIsSentBackStaysIfTheNamesGiveNoneAnyMore() {
    Label followed = Label.of(null, names(Map.of("en", "Caspian University"))).orElseThrow();

    assertEquals(
        Optional.of(new Label("Caspian University", true)),
        followed.revised("Caspian University", names(Map.of("kk", "Каспий"))));
  }

  @Test
  void thatWasChosenStaysWhenTheNamesChange() {
    assertEquals(
        Optional.of(new Label("CU", true)),
        new Label("CU", true).revised("CU", KAZAKH_AND_ENGLISH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bakı Dövlət Universiteti", "Ýagşygeldi Kakaýew", "KazNU (1934)", "O‘zbekiston"})
  void isALineOfLatinLetters(String text) {
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
  void isNothingElse(String text) {
    assertFalse(LatinText.isLine(text));
  }

  private static SortedMap<String, String> names(Map<String, String> names) {
    return new TreeMap<>(names);
  }
}
