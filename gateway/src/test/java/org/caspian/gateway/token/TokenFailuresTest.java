package org.caspian.gateway.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.caspian.gateway.GatewayServers;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the token endpoint says when it fails. */
@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class TokenFailuresTest {

  @Inject TokenAnswers answers;

  private RestResponse<ErrorResponse> failed(String state) {
    return answers.failed(new PersistenceException(new SQLException("not to be told", state)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "53300", "57P01", "57014"})
  void aDatabaseThatIsAwayIsTemporary(String state) {
    assertEquals(503, failed(state).getStatus());
  }

  @Test
  void aStatementThatIsWrongIsOurOwnFaultAndNotTold() {
    RestResponse<ErrorResponse> answer = failed("22021");

    assertEquals(500, answer.getStatus());
    assertFalse(answer.getEntity().errorDescription().contains("not to be told"));
  }
}
