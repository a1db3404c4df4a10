package org.caspian.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import org.caspian.platform.testkit.EveryQuery;
import org.caspian.platform.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** With full tables, nothing that is asked reads or sorts more than some pages of rows. */
@QuarkusTest
class EveryQueryHasAnIndexTest {

  @Test
  void whoeverAsksForWhatever() throws SQLException {
    EveryQuery everyQuery =
        EveryQuery.as(caller -> caller.map(Tokens::member).orElseGet(Tokens::secretariat));

    assertEquals(Map.of(), everyQuery.complaints());
  }
}
