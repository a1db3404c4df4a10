package org.caspian.projects.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LabelTest {

  private static final SortedMap<String, String> TITLES =
      new TreeMap<>(Map.of("az", "Xəzər suitiləri", "en", "Caspian seals", "ru", "Тюлени"));

  @Test
  void isTheEnglishTitleElseTheFirstInLatinScript() {
    assertEquals("Caspian seals", Label.of(null, TITLES).orElseThrow().text());

    SortedMap<String, String> others = new TreeMap<>(TITLES);
    others.remove("en");
    assertEquals("Xəzər suitiləri", Label.of(null, others).orElseThrow().text());

    others.remove("az");
    assertEquals(Optional.empty(), Label.of(null, others));
  }

  @Test
  void isWhatIsAskedFor() {
    assertEquals(Optional.of(new Label("Seals", true)), Label.of("Seals", TITLES));
  }

  @Test
  void goesOnFollowingTheTitlesWhenItIsSentBack() {
    Label derived = Label.of(null, TITLES).orElseThrow();
    Label given = Label.of("Seals", TITLES).orElseThrow();

    assertEquals(null, derived.asked("Caspian seals"));
    assertEquals("Seals", given.asked("Seals"));
  }
}
