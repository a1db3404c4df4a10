package org.caspian.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are kept for repeats lose what is erased, wherever it stands. */
@QuarkusTest
@QuarkusTestResource(
    value = CaspianServers.class,
    initArgs = @ResourceArg(name = "kafka", value = "none"))
class StoredAnswersTest {

  @Inject StoredAnswers answers;
  @Inject Sql sql;

  private final String client = Client.fresh("stored");
  private final UUID object = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/things/%s",
        "/v1/things/%s/confirmation",
        "/v1/things/%s?a=b",
        "/v1/things/%s;a=b",
        "/v1//things/%s"
      })
  void loseItWhateverThePathLooksLike(String path) {
    store("own", path.formatted(object), null, "{\"name\": \"Aigerim\", \"id\": 1}");
    store(
        "capitals",
        path.formatted(object.toString().toUpperCase(Locale.ROOT)),
        null,
        "{\"name\": \"Aigerim\", \"id\": 1}");
    store("other", path.formatted(other), null, "{\"name\": \"Bolat\", \"id\": 2}");

    answers.erase(object, Set.of("name"));

    assertEquals("{\"id\": 1}", body("own"));
    assertEquals("{\"id\": 1}", body("capitals"));
    assertEquals("{\"name\": \"Bolat\", \"id\": 2}", body("other"));
  }

  @Test
  void loseItWhereTheyMadeTheObject() {
    store("made", "/v1/things", "/v1/things/" + object, "{\"name\": \"Aigerim\"}");
    store("madeAnother", "/v1/things", "/v1/things/" + other, "{\"name\": \"Bolat\"}");

    answers.erase(object, Set.of("name"));

    assertEquals("{}", body("made"));
    assertEquals("{\"name\": \"Bolat\"}", body("madeAnother"));
  }

  @Test
  void loseItOfOneOfThoseWhomTheyList() {
    UUID person = UUID.randomUUID();
    store(
        "list",
        "/v1/things",
        "/v1/things/" + object,
        "{\"persons\": [{\"id\": \"%s\", \"code\": \"A\"}, {\"id\": \"%s\", \"code\": \"B\"}]}"
            .formatted(other, person));
    store("none", "/v1/things/" + object, null, "{\"id\": 1}");

    answers.erase(object, "persons", "id", person, "code");

    assertEquals(
        "{\"persons\": [{\"id\": \"%s\", \"code\": \"A\"}, {\"id\": \"%s\"}]}"
            .formatted(other, person),
        body("list"));
    assertEquals("{\"id\": 1}", body("none"));
  }

  @Test
  void areFoundByAPathThatWasEscaped() {
    String escaped = "/v1/things/%" + Integer.toHexString(object.toString().charAt(0));
    Fingerprint sent =
        new Fingerprint("PUT", escaped + object.toString().substring(1) + "?q=a%20b%2Fc", "");

    assertEquals("/v1/things/" + object + "?q=a%20b%2Fc", sent.path());
  }

  private void store(String key, String path, String location, String body) {
    sql.update(
        """
        insert into idempotency (client_id, idempotency_key, method, path, location, body,
                                 body_hash, status, created_at)
        values (?, ?, 'POST', ?, ?, ?, '', 200, now())""",
        client,
        key,
        path,
        location,
        body.getBytes(StandardCharsets.UTF_8));
  }

  private String body(String key) {
    return sql.find(
            "select body from idempotency where client_id = ? and idempotency_key = ?",
            row -> new String(row.getBytes(1), StandardCharsets.UTF_8),
            client,
            key)
        .orElseThrow();
  }
}
