package org.caspian.events.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LabelTest {

  private static final SortedMap<String, String> KAZAKH_AND_ENGLISH =
      new TreeMap<>(Map.of("de", "Sommerschule", "en", "Summer school", "kk", "Жазғы мектеп"));

  @Test
  void isTheOneThatIsAskedForElseTheEnglishTitle() {
    assertEquals(Optional.of(new Label("CSU", true)), Label.of("CSU", KAZAKH_AND_ENGLISH));
    assertEquals(
        Optional.of(new Label("Summer school", false)), Label.of(null, KAZAKH_AND_ENGLISH));
  }

  @Test
  void isTheFirstLatinTitleWithoutAnEnglishOne() {
    assertEquals(
        Optional.of(new Label("Yay məktəbi", false)),
        Label.of(null, new TreeMap<>(Map.of("fa", "مدرسه", "az", "Yay məktəbi"))));
    assertEquals(Optional.empty(), Label.of(null, new TreeMap<>(Map.of("kk", "Жазғы мектеп"))));
  }

  @Test
  void thatFollowsTheTitlesIsNotAskedForWhenItIsSentBackAsShown() {
    assertNull(new Label("Summer school", false).asked("Summer school"));
    assertEquals("CSU", new Label("Summer school", false).asked("CSU"));
    assertEquals("CSU", new Label("CSU", true).asked("CSU"));
  }

  @Test
  void isALineOfLatinLettersOnly() {
    assertTrue(Label.isLatinLine("Yay məktəbi (2027)"));
    assertFalse(Label.isLatinLine("Summer школа"));
    assertFalse(Label.isLatinLine("Two\nlines"));
    assertFalse(Label.isLatinLine("2027"));
  }
}
