package org.caspian.platform.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemResponses;
import org.caspian.platform.rest.Problems;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a read answers when the database fails it; a command has its own word on it. */
@ApplicationScoped
class DatabaseFailureMapper {

  private static final Logger LOGGER = Logger.getLogger(DatabaseFailureMapper.class);

  private final ProblemResponses responses;

  DatabaseFailureMapper(ProblemResponses responses) {
    this.responses = responses;
  }

  @ServerExceptionMapper({PersistenceException.class, SQLException.class, DatabaseException.class})
  Response answer(Throwable failure) {
    return responses.response(refusal(failure));
  }

  private static ProblemException refusal(Throwable failure) {
    return switch (DatabaseFailure.of(failure)) {
      case UNAVAILABLE -> {
        LOGGER.warnf("The database failed a request: %s", DatabaseFailure.reason(failure));
        LOGGER.debug("The database failed a request", failure);
        yield CommandProblems.unavailable();
      }
      case LOST_RACE, STALE -> CommandProblems.lostRace();
      case NONE, BAD_DATA -> {
        LOGGER.error("Request failed", failure);
        yield new ProblemException(
            Problems.INTERNAL, "Our log tells more under the trace id of this answer.");
      }
    };
  }
}
