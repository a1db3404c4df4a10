package org.caspian.mobility;

import static org.caspian.platform.testkit.Bodies.body;
import static org.caspian.platform.testkit.Bodies.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names that occur nowhere else are looked for where names must not be. */
@QuarkusTest
class PersonalDataTest {

  private static final String FAMILY = "Xvbqzfamily";
  private static final String GIVEN = "Xvbqzgiven";
  private static final String NATIVE = "Ъьйщжимя";
  private static final String CODE = "Xvbqzcode";
  private static final String REASON = "Xvbqzreason";
  private static final List<String> SECRETS = List.of(FAMILY, GIVEN, NATIVE, CODE, REASON);

  private AgreementOf agreement;

  @BeforeEach
  void anAgreement() {
    agreement = Given.approved(University.member(), University.member(), 5);
  }

  @Test
  void isNotInMessagesHistoryOrLogs() {
    LogCollector logs = LogCollector.start();

    Map<String, Object> body = Given.nomination(agreement, CODE);
    body.put(
        "person",
        body(
            "code", CODE,
            "passportLatin", body("family", FAMILY, "given", GIVEN),
            "native", body("script", "Cyrl", "given", NATIVE)));
    String id = send(body, 201);
    send(body, 409);
    send(with(body, "eqfLevel", 7), 422);
    send(with(body, "eqfLevel", "7"), 400);
    agreement
        .receiving()
        .asks()
        .body(Map.of("version", 1, "reason", REASON))
        .post("/v1/nominations/{id}/rejection", id)
        .then()
        .statusCode(200);

    assertEquals(List.of(), secretsIn(messagesAbout(id)));
    agreement
        .sending()
        .asks()
        .get("/v1/nominations/{id}/history", id)
        .then()
        .statusCode(200)
        .body(not(containsString(FAMILY)))
        .body(not(containsString(GIVEN)))
        .body(not(containsString(NATIVE)))
        .body(not(containsString(CODE)));
    University.secretariatAsks()
        .get("/v1/nominations/{id}/history", id)
        .then()
        .statusCode(200)
        .body(not(containsString(REASON)));
    assertEquals(List.of(), secretsIn(logs.stop()));
  }

  private String send(Map<String, Object> body, int status) {
    return agreement
        .sending()
        .asks()
        .body(body)
        .post("/v1/nominations")
        .then()
        .statusCode(status)
        .extract()
        .path("id");
  }

  private static String messagesAbout(String id) {
    try (KafkaProbe probe = KafkaProbe.open()) {
      String topic = "caspian.mobility.nomination.v1";
      CloudEvent last = probe.await(topic, "org.caspian.mobility.nomination.rejected.v1", id);
      assertEquals(2, last.aggregateVersion());
      StringBuilder all = new StringBuilder();
      probe.read(topic).stream()
          .filter(message -> message.key().equals(id))
          .forEach(
              message ->
                  all.append(message.headers())
                      .append(new String(message.value(), StandardCharsets.UTF_8)));
      return all.toString();
    }
  }

  private static List<String> secretsIn(String text) {
    assertTrue(!text.isEmpty(), "there is something to look at");
    return SECRETS.stream().filter(text::contains).toList();
  }

  /** Everything that is logged, at every level that the application logs. */
  private static final class LogCollector extends Handler {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    static LogCollector start() {
      LogCollector collector = new LogCollector();
      Logger root = Logger.getLogger("");
      root.addHandler(collector);
      Logger.getLogger("org.caspian").setLevel(Level.ALL);
      return collector;
    }

    String stop() {
      Logger.getLogger("").removeHandler(this);
      Logger.getLogger("org.caspian").setLevel(null);
      return "log:" + String.join("\n", lines);
    }

    @Override
    public void publish(LogRecord entry) {
      StringBuilder line = new StringBuilder(String.valueOf(entry.getMessage()));
      for (Object parameter :
          entry.getParameters() == null ? new Object[0] : entry.getParameters()) {
        line.append(' ').append(parameter);
      }
      for (Throwable cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
        line.append(' ').append(cause);
      }
      lines.add(line.toString());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
