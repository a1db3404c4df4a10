package org.caspian.bench.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class APartThatIsStartedAgainTest {

  private static final Map<String, String> WRONG = Map.of("CLOCK_OFFSET", "PT3M");

  private final Environments environments = new Environments();

  @Test
  void hasTheVariablesThatItIsGiven() {
    assertEquals(WRONG, environments.give("events-2", WRONG));
  }

  @Test
  void keepsThemWhenItIsGivenNoneTheNextTime() {
    environments.give("events-2", WRONG);
    environments.give("events-2", Map.of());

    assertEquals(WRONG, environments.give("events-2", Map.of()));
  }

  @Test
  void hasWhatItWasGivenLast() {
    environments.give("events-2", WRONG);

    assertEquals(
        Map.of("CLOCK_OFFSET", "PT5M", "OTHER", "1"),
        environments.give("events-2", Map.of("CLOCK_OFFSET", "PT5M", "OTHER", "1")));
  }

  @Test
  void hasNoneOfThoseOfAnother() {
    environments.give("events-2", WRONG);

    assertEquals(Map.of(), environments.give("events", Map.of()));
  }
}
