package org.caspian.mobility;

import org.caspian.platform.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void keepsTheRulesOfTheHouse() {
    HouseRules.checkService("org.caspian.mobility");
  }
}
