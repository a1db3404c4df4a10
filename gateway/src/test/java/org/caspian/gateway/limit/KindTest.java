package org.caspian.gateway.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.http.HttpMethod;
import org.caspian.gateway.route.CanonicalPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindTest {

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/stays, application/json, READ",
    "GET, /v1/stays, , READ",
    "HEAD, /v1/stays, */*, READ",
    "OPTIONS, /v1/stays, , READ",
    "GET, /v1/stays, Text/CSV, BULK",
    "GET, /v1/stays, 'application/json;q=0.5, application/x-ndjson', BULK",
    "POST, /v1/stays, text/csv, WRITE",
    "PATCH, /v1/stays/1, , WRITE",
    "PUT, /v1/stays/1/local-reference, , WRITE",
    "DELETE, /v1/stays/1, , WRITE",
    "POST, /v1/institutions/imports, , BULK",
    "POST, /v1/nominations/batches, , BULK",
    "POST, /v1/institutions/imports/, , BULK",
    "GET, /v1/institutions/imports, , READ",
  })
  void isToldByMethodPathAndWhatIsAskedFor(String method, String path, String accepted, Kind kind) {
    assertEquals(kind, Kind.of(HttpMethod.valueOf(method), accepted, CanonicalPath.of(path)));
  }
}
