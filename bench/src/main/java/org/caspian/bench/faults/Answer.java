package org.caspian.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.caspian.bench.platform.Json;

/**
 * What came back.
 *
 * @param status the status code; 0 when nothing came, -1 when nothing was sent
 * @param body the body; missing when it is empty or no JSON
 */
record Answer(int status, JsonNode body) {

  private static final int NOTHING = 0;
  private static final int NOT_SENT = -1;
  private static final int UNAUTHORISED = 401;
  private static final int CONFLICT = 409;
  private static final int SERVER_ERROR = 500;

  /** Not judged at all: 401 of a token that ran out, 408, 425, 429. */
  private static final Set<Integer> NOT_NOW = Set.of(UNAUTHORISED, 408, 425, 429);

  static Answer none() {
    return new Answer(NOTHING, Json.MAPPER.missingNode());
  }

  static Answer notSent() {
    return new Answer(NOT_SENT, Json.MAPPER.missingNode());
  }

  boolean isSuccess() {
    return status / 100 == 2;
  }

  /** Nobody knows whether it was done: it is to be asked again, under the same key. */
  boolean isUnclear() {
    return status == NOTHING
        || status >= SERVER_ERROR
        || (status == CONFLICT && "request-in-progress".equals(code()));
  }

  boolean isToBeAskedAgain() {
    return isUnclear() || status == NOT_SENT || NOT_NOW.contains(status);
  }

  boolean isUnauthorised() {
    return status == UNAUTHORISED;
  }

  /** Something happened that nobody thought of. */
  boolean isInternalError() {
    return status == SERVER_ERROR;
  }

  /** The code of the problem; null where there is none. */
  String code() {
    return body.path("code").asText(null);
  }
}
