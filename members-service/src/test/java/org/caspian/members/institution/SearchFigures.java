package org.caspian.members.institution;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.caspian.members.name.NameKey;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.Tokens;
import org.junit.jupiter.api.Test;

/**
 * Measures searches over 100,000 names, fifty a second, and asserts nothing; the name keeps it out
 * of the tests that always run. Run it with {@code -Dtest=SearchFigures}. A time is from the moment
 * at which the request was due to the last byte of its answer: what waits behind a slow one counts.
 */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class SearchFigures {

  private static final int INSTITUTIONS = 25_000;
  private static final int AT_ONCE = 500;
  private static final int PER_SECOND = 50;
  private static final int SECONDS = 20;

  private static final List<String> SYLLABLES =
      List.of("ba", "ku", "ra", "shti", "no", "gor", "me", "lan", "tu", "zar", "she", "vo", "kaz");
  private static final String LATIN = "abegiklmnorstuvzh";
  private static final String CYRILLIC = "абегиклмнорстувзх";
  private static final String ARABIC = "ابهگیکلمنورستووزه";

  @Inject DataSource database;

  private final String token = Tokens.secretariat();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Random random = new Random(1996);
  private final List<List<String>> names = new ArrayList<>();

  @Test
  void overAHundredThousandNames() throws Exception {
    fill();
    for (String kind : List.of("warm-up", "any", "mistyped", "common")) {
      measure(kind);
    }
  }

  private void measure(String kind) throws InterruptedException {
    List<Long> micros = new ArrayList<>();
    List<Integer> statuses = new ArrayList<>();
    int requests = PER_SECOND * SECONDS;
    try (ScheduledExecutorService clock = Executors.newScheduledThreadPool(32)) {
      for (int request = 0; request < requests; request++) {
        String search = search(kind, request);
        long due = request * 1_000_000L / PER_SECOND;
        long start = System.nanoTime() / 1_000;
        clock.schedule(
            () -> {
              int status = ask(search);
              synchronized (micros) {
                micros.add(System.nanoTime() / 1_000 - start - due);
                statuses.add(status);
              }
            },
            due,
            TimeUnit.MICROSECONDS);
      }
    }
    micros.sort(null);
    System.out.printf(
        Locale.ROOT,
        "search by %s: %s, p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
        kind,
        statuses.stream().collect(Collectors.groupingBy(status -> status, Collectors.counting())),
        at(micros, 0.50),
        at(micros, 0.99),
        at(micros, 1));
  }

  private static double at(List<Long> sorted, double part) {
    return sorted.get((int) Math.ceil(part * sorted.size()) - 1) / 1_000.0;
  }

  private int ask(String search) {
    String query = URLEncoder.encode(search, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    RestAssured.baseURI
                        + ":"
                        + RestAssured.port
                        + "/v1/institutions?search="
                        + query))
            .header("Authorization", "Bearer " + token)
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
    } catch (IOException | InterruptedException e) {
      return 0;
    }
  }

  private String search(String kind, int request) {
    List<String> ofOne = names.get(random.nextInt(names.size()));
    String name = ofOne.get(random.nextInt(ofOne.size()));
    return switch (kind) {
      case "beginning" -> name.substring(0, Math.min(5, name.length()));
      case "mistyped" -> mistyped(name);
      case "common" -> List.of("university", "университет", "دانشگاه").get(request % 3);
      case "any" ->
          search(List.of("whole name", "beginning", "mistyped").get(request % 3), request);
      default -> name;
    };
  }

  /** Two letters of its first word changed places. */
  private static String mistyped(String name) {
    return name.substring(0, 2) + name.charAt(3) + name.charAt(2) + name.substring(4);
  }

  private void fill() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement institutions =
            connection.prepareStatement(
                """
                insert into institution (id, version, created_at, changed_at, changed_by, change_count, number, name,
                  label, label_given, type, country, time_zone, time_zone_basis, membership, basis)
                values (?, 1, now(), now(), 'figures', 0, ?, ?::jsonb, ?, false, 'UNIVERSITY', 'KZ', 'Asia/Aqtau',
                  'CONFIRMED', 'NONE', 'SAMPLE')""");
        PreparedStatement keys =
            connection.prepareStatement(
                """
                insert into institution_name_key (id, institution_id, rules, folded, lexemes, identities)
                values (?, ?, ?, ?, ?, ?)""")) {
      for (int number = 0; number < INSTITUTIONS; number++) {
        Map<String, String> named = named();
        UUID id = new UUID(number >> 16 << 16 | 0x7000, number | Long.MIN_VALUE);
        institutions.setObject(1, id);
        institutions.setString(2, "IN-F-" + number);
        institutions.setString(3, json(named));
        institutions.setString(4, named.get("en"));
        institutions.addBatch();
        int place = 0;
        for (String name : named.values()) {
          add(keys, connection, new UUID(4L * number + place++, 7), id, NameKey.of(name));
        }
        names.add(List.copyOf(named.values()));
        if (names.size() % AT_ONCE == 0) {
          institutions.executeBatch();
          keys.executeBatch();
        }
      }
    }
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("vacuum analyze institution");
      statement.execute("vacuum analyze institution_name_key");
    }
  }

  private static void add(
      PreparedStatement keys, Connection connection, UUID id, UUID institution, NameKey key)
      throws SQLException {
    keys.setObject(1, id);
    keys.setObject(2, institution);
    keys.setInt(3, NameKey.RULES);
    keys.setString(4, key.folded());
    keys.setArray(5, connection.createArrayOf("text", key.lexemes().toArray()));
    keys.setArray(6, connection.createArrayOf("text", key.identities().toArray()));
    keys.addBatch();
  }

  /** In four languages and three scripts, as universities of the region are named. */
  private Map<String, String> named() {
    String place = word(3);
    String person = word(2);
    Map<String, String> named = new TreeMap<>();
    named.put("en", place + " " + person + " State University");
    named.put("ru", in(CYRILLIC, place) + " государственный университет " + in(CYRILLIC, person));
    named.put("kk", in(CYRILLIC, person) + " атындағы " + in(CYRILLIC, place) + " университеті");
    named.put("fa", in(ARABIC, place) + " " + in(ARABIC, person) + " دانشگاه");
    return named;
  }

  private String word(int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
    }
    return word.toString();
  }

  private static String in(String script, String word) {
    return word.chars()
        .mapToObj(letter -> String.valueOf(script.charAt(LATIN.indexOf(letter))))
        .collect(Collectors.joining());
  }

  private static String json(Map<String, String> named) {
    return named.entrySet().stream()
        .map(name -> "\"%s\": \"%s\"".formatted(name.getKey(), name.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
