package org.caspian.gateway;

import org.caspian.platform.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void theGatewayKeepsTheRulesOfTheHouse() {
    HouseRules.checkService("org.caspian.gateway");
  }

  @Test
  void whatPassesRequestsOnKnowsNoDatabaseAndNoKafka() {
    HouseRules.checkKnowsNoStore(
        "org.caspian.gateway.proxy", "org.caspian.gateway.route", "org.caspian.gateway.limit");
  }
}
