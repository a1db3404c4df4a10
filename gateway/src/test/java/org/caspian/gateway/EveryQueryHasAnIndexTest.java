package org.caspian.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.testkit.EveryQuery;
import org.caspian.platform.testkit.TokenBuilder;
import org.junit.jupiter.api.Test;

/** With full tables, nothing that is asked reads or sorts more than some pages of rows. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class EveryQueryHasAnIndexTest {

  @Test
  void whoeverAsksForWhatever() throws SQLException {
    assertEquals(Map.of(), EveryQuery.as(EveryQueryHasAnIndexTest::token).complaints());
  }

  private static String token(Optional<UUID> caller) {
    TokenBuilder token = OwnTokens.token().claim("scope", "clients:read changes:read");
    caller.ifPresent(token::member);
    return token.sign();
  }
}
