package org.caspian.bench.scale;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Caller;
import org.caspian.bench.platform.Json;
import org.caspian.bench.platform.Pause;
import org.caspian.bench.platform.Platform;
import org.caspian.contracts.questions.Question;
import org.caspian.contracts.questions.Questions;
import org.caspian.stack.Stack;

/** Fills a platform twice, and asks it the same each time. */
final class ScaleRun {

  private static final String SAMPLE = "/sample/institutions.csv";
  private static final Duration PROPAGATION = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(200);

  /** Compilers and caches of the services have done their work by then. */
  private static final int FIRST_WARM_UP = 40;

  private static final int WARM_UP = 10;

  private final Path repository;
  private final Platform platform;
  private final URI gateway;
  private final Optional<String> only;
  private final PrintStream out;
  private final Set<String> unasked = new TreeSet<>();

  /** Who asks, by its size. */
  private final Map<String, Reader> readers = new LinkedHashMap<>();

  private List<UUID> institutions;

  /**
   * Of a platform that runs.
   *
   * @param only the one service that is filled and asked; empty for all
   */
  ScaleRun(Path repository, Platform platform, Optional<String> only, PrintStream out) {
    this.repository = repository;
    this.platform = platform;
    this.only = only;
    this.gateway = platform.gateways().getFirst();
    this.out = out;
  }

  Report run(long small, long large, int rounds) throws SQLException {
    prepare();
    Filling filling = new Filling(repository, platform.stack().postgres(), institutions, out);
    filling.prepare();
    Report report = new Report(small, large, rounds);
    Map<String, Map<String, Integer>> rows = new LinkedHashMap<>();
    measured(filling, 1, small, rounds, FIRST_WARM_UP, rows)
        .forEach((caller, figures) -> report.small(caller, figures));
    measured(filling, small + 1, large, rounds, WARM_UP, rows)
        .forEach((caller, figures) -> report.large(caller, figures));
    report.unasked(unasked);
    return report;
  }

  private Map<String, Map<Question, Figure>> measured(
      Filling filling,
      long first,
      long last,
      int rounds,
      int warmUp,
      Map<String, Map<String, Integer>> rows)
      throws SQLException {
    filling.fill(only.map(List::of).orElse(Filling.SERVICES), first, last);
    filling.settle();
    JsonNode document = document();
    Map<String, Map<Question, Figure>> all = new LinkedHashMap<>();
    Set<String> nobodyAsked = null;
    for (Map.Entry<String, Reader> entry : readers.entrySet()) {
      Reader reader = entry.getValue();
      Questions asked =
          new Questions(
              document,
              reader::get,
              Optional.of(reader.institution()),
              institutions.stream().map(UUID::toString).collect(Collectors.toSet()),
              rows.getOrDefault(entry.getKey(), Map.of()));
      List<Question> questions = asked.all();
      if (nobodyAsked == null) {
        nobodyAsked = new TreeSet<>(asked.unasked());
      } else {
        nobodyAsked.retainAll(asked.unasked());
      }
      rows.put(entry.getKey(), Questions.rows(questions));
      out.printf(
          "  %-14s %4d questions, each %d times%n", entry.getKey(), questions.size(), rounds);
      all.put(entry.getKey(), new Stopwatch(reader).times(questions, warmUp, rounds));
    }
    unasked.addAll(nobodyAsked);
    return all;
  }

  /** Of one service its own, as this repository has it. */
  private JsonNode document() {
    if (only.isEmpty()) {
      return readers.values().iterator().next().get("/openapi.json");
    }
    Path own = repository.resolve("contracts/openapi/" + only.get() + ".json");
    try {
      return Json.parse(Files.readString(own));
    } catch (IOException failure) {
      throw new UncheckedIOException("No document of " + only.get(), failure);
    }
  }

  /**
   * The institutions of the sample, of which the first is the largest and the last the smallest.
   */
  private void prepare() {
    Caller caller =
        new Caller(Stack.SECRETARIAT_CLIENT, platform.stack().secretariatSecret(), null);
    Reader secretariat = new Reader(gateway, caller);
    secretariat.post("/v1/institutions/imports", "text/csv", sample());
    institutions = new ArrayList<>();
    secretariat
        .get("/v1/institutions?limit=200")
        .path("items")
        .forEach(item -> institutions.add(UUID.fromString(item.path("id").asText())));
    if (institutions.size() < 2) {
      throw new BenchException("The platform took no institutions");
    }
    readers.put("large", new Reader(gateway, client(secretariat, institutions.getFirst())));
    readers.put("small", new Reader(gateway, client(secretariat, institutions.getLast())));
  }

  /** The gateway hears of an institution a moment after it was imported. */
  private static Caller client(Reader secretariat, UUID institution) {
    String body = Json.line(Map.of("institution", institution, "label", "Scale"));
    long deadline = System.nanoTime() + PROPAGATION.toNanos();
    while (true) {
      JsonNode client = secretariat.post("/v1/clients", "application/json", body);
      if (client.has("clientSecret")) {
        return new Caller(
            client.path("clientId").asText(), client.path("clientSecret").asText(), institution);
      }
      if (System.nanoTime() > deadline) {
        throw new BenchException("No client for " + institution + ": " + client);
      }
      Pause.of(POLL);
    }
  }

  private static String sample() {
    try (InputStream file = Stack.class.getResourceAsStream(SAMPLE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
