package org.caspian.members;

import org.caspian.platform.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void theServiceKeepsTheRulesOfTheHouse() {
    HouseRules.checkService("org.caspian.members");
  }
}
