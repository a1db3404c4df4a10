package org.caspian.platform.testkit;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caspian.contracts.questions.Question;
import org.caspian.contracts.questions.Questions;
import org.caspian.platform.embedded.EmbeddedPostgres;
import org.caspian.platform.embedded.Fill;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * All that the application under test can be asked, as its document says, while its tables are
 * full: every list, deep in it too, with each filter. PostgreSQL tells how it found the rows. The
 * service's tables are filled by {@code scale/fill.sql} of its tests.
 */
public final class EveryQuery {

  private static final int ROWS = 20_000;
  private static final int INSTITUTIONS = 64;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where there is such a table, the service knows the institutions. */
  private static final String KNOWN =
      """
      do $$ begin
        if to_regclass('known_institution') is not null then
          insert into known_institution
          select unnest('{%s}'::uuid[]), 'University', 'KZ', 'Asia/Almaty', 'ACTIVE', '{}', 0
          on conflict do nothing;
        end if;
      end $$;
      """;

  private final Function<Optional<UUID>, String> tokens;
  private final List<UUID> institutions;

  private EveryQuery(Function<Optional<UUID>, String> tokens, List<UUID> institutions) {
    this.tokens = tokens;
    this.institutions = institutions;
  }

  /**
   * For institutions that nobody has heard of before.
   *
   * @param tokens a token of this institution, or of the secretariat
   */
  public static EveryQuery as(Function<Optional<UUID>, String> tokens) {
    return as(
        tokens, IntStream.range(0, INSTITUTIONS).mapToObj(number -> UUID.randomUUID()).toList());
  }

  /**
   * For these institutions.
   *
   * @param tokens a token of this institution, or of the secretariat
   * @param institutions at least two
   */
  public static EveryQuery as(Function<Optional<UUID>, String> tokens, List<UUID> institutions) {
    return new EveryQuery(tokens, institutions);
  }

  /**
   * Asks everything, as the largest institution, as the smallest and as the secretariat.
   *
   * @return what is wrong with the plans, by who asked for what; and what could not be asked
   */
  public Map<String, List<String>> complaints() throws SQLException {
    try (Connection database = connect()) {
      Fill fill = new Fill(database, institutions);
      fill.run(known() + script(), 1, ROWS);
      try (Plans plans = Plans.watch(database)) {
        Map<String, List<String>> complaints = new LinkedHashMap<>();
        List<String> unasked = new ArrayList<>();
        unasked.addAll(ask("largest", Optional.of(institutions.getFirst()), plans, complaints));
        unasked.retainAll(ask("smallest", Optional.of(institutions.getLast()), plans, complaints));
        ask("secretariat", Optional.empty(), plans, complaints);
        if (!unasked.isEmpty()) {
          complaints.put("no row has a value for", unasked);
        }
        return complaints;
      } finally {
        fill.undo();
      }
    }
  }

  /** Gives what nothing was found for. */
  private List<String> ask(
      String name, Optional<UUID> caller, Plans plans, Map<String, List<String>> complaints) {
    String token = tokens.apply(caller);
    Questions questions =
        new Questions(
            Routes.document(),
            path -> read(token, path),
            caller,
            institutions.stream().map(UUID::toString).collect(Collectors.toSet()),
            Map.of());
    List<Question> all = questions.all();
    // The walk to deep pages asked the same already.
    plans.complaints();
    for (Question question : all) {
      read(token, question.path());
      List<String> wrong = plans.complaints();
      if (!wrong.isEmpty()) {
        complaints.put(name + " " + question.group() + " " + question.name(), wrong);
      }
    }
    return questions.unasked();
  }

  private static JsonNode read(String token, String path) {
    Response response =
        given().noFilters().urlEncodingEnabled(false).auth().oauth2(token).get(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(path + ": " + response.asString());
    }
    try {
      return JSON.readTree(response.asString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String known() {
    return KNOWN.formatted(
        institutions.stream().map(UUID::toString).collect(Collectors.joining(",")));
  }

  private static String script() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream script = loader.getResourceAsStream("scale/fill.sql")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As who may do everything. */
  private static Connection connect() throws SQLException {
    String url = ConfigProvider.getConfig().getValue("caspian.db-url", String.class);
    EmbeddedPostgres postgres = Servers.postgres();
    return DriverManager.getConnection(url, postgres.user(), postgres.password());
  }
}
