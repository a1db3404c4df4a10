package org.caspian.members.institution;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Tokens;
import org.junit.jupiter.api.Test;

/**
 * Measures sheets of all members, and a full one, new, unchanged and changed, and asserts nothing;
 * the name keeps it out of the tests that always run. Run it with {@code -Dtest=ImportFigures}. No
 * contract is checked on the way: for 2,000 rows that takes longer than their import. The processor
 * time is that of the service alone; unlike the rate it says something on a busy machine too.
 */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class ImportFigures {

  private final HttpClient client = HttpClient.newHttpClient();

  /** As many as the association has: the first import of a service that has just started, too. */
  @Test
  void ofAllMembers() throws Exception {
    took("at first", 64, Sheet.of(64).csv());
    for (int i = 0; i < 5; i++) {
      took("new", 64, Sheet.of(64).csv());
    }
  }

  @Test
  void ofAFullSheet() throws Exception {
    for (int i = 0; i < 3; i++) {
      took("warm-up", 500, Sheet.of(500).csv());
    }
    String sheet = Sheet.of(ImportInstitutions.MAX_ROWS).csv();
    took("new", ImportInstitutions.MAX_ROWS, sheet);
    took("unchanged", ImportInstitutions.MAX_ROWS, sheet);
    took("changed", ImportInstitutions.MAX_ROWS, sheet.replace("Aktau", "Atyrau"));
  }

  private void took(String what, int rows, String sheet) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + Api.IMPORTS))
            .header("Authorization", "Bearer " + Tokens.secretariat())
            .header("Content-Type", "text/csv")
            .header(Api.KEY, Draft.unique())
            .POST(HttpRequest.BodyPublishers.ofString(sheet))
            .build();
    Duration before = processorTime();
    long start = System.nanoTime();
    int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf(
        Locale.ROOT,
        "import of %d rows, %s: %d, %d ms, %.0f rows/s, %.2f ms of processor time a row%n",
        rows,
        what,
        status,
        took.toMillis(),
        rows / (took.toMillis() / 1000.0),
        (double) processorTime().minus(before).toMillis() / rows);
  }

  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
