package org.caspian.events;

import org.caspian.platform.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void keepsTheRulesOfTheHouse() {
    HouseRules.checkService("org.caspian.events");
  }
}
