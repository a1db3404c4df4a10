package org.caspian.platform.outbox;

import org.caspian.platform.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void thePlatformKeepsTheRulesOfTheHouse() {
    HouseRules.checkPlatform();
  }
}
