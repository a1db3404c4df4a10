package org.caspian.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

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

  private static SortedMap<String, String> names(Map<String, String> names) {
    return new TreeMap<>(names);
  }
}
