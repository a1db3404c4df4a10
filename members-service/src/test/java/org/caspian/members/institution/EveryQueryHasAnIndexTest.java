package org.caspian.members.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.EveryQuery;
import org.caspian.platform.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** With long histories, nothing that is asked reads or sorts more than some pages of rows. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class EveryQueryHasAnIndexTest {

  @Test
  void whoeverAsksForWhatever() throws SQLException {
    List<UUID> institutions =
        Stream.generate(() -> Api.id(Api.registered(Draft.complete().body()))).limit(5).toList();
    EveryQuery everyQuery =
        EveryQuery.as(
            caller -> caller.map(Tokens::member).orElseGet(Tokens::secretariat), institutions);

    assertEquals(Map.of(), everyQuery.complaints());
  }
}
