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
import java.util.UUID;
import java.util.stream.Collectors;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Caller;
import org.caspian.bench.platform.Json;
import org.caspian.bench.platform.Pause;
import org.caspian.bench.platform.Platform;
import org.caspian.contracts.questions.Questions;
import org.caspian.stack.Stack;

/** One of the two platforms that are asked the same: that with few rows, or that with many. */
final class Side {

  private static final String SAMPLE = "/sample/institutions.csv";
  private static final Duration PROPAGATION = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Path repository;
  private final Platform platform;
  private final Optional<String> only;
  private final PrintStream out;
  private final URI gateway;

  /** Who asks, by its size. */
  private final Map<String, Reader> readers = new LinkedHashMap<>();

  private List<UUID> institutions;
  private JsonNode document;

  /**
   * Of a platform that runs.
   *
   * @param only the one service that is filled and asked; empty for all
   */
  Side(Path repository, Platform platform, Optional<String> only, PrintStream out) {
    this.repository = repository;
    this.platform = platform;
    this.only = only;
    this.out = out;
    this.gateway = platform.gateways().getFirst();
  }

  /** Makes the institutions and who asks, and so many rows of each service's main objects. */
  void fill(long rows) throws SQLException {
    prepare();
    Filling filling = new Filling(repository, platform.stack().postgres(), institutions, out);
    filling.prepare();
    filling.fill(only.map(List::of).orElse(Filling.SERVICES), 1, rows);
    filling.settle();
    document = document();
  }

  /** Who asks: the largest institution, and the smallest. */
  Set<String> callers() {
    return readers.keySet();
  }

  Reader reader(String caller) {
    return readers.get(caller);
  }

  /**
   * What this caller can ask.
   *
   * @param rows as many as its answers are to have
   */
  Questions questions(String caller, Map<String, Integer> rows) {
    Reader reader = readers.get(caller);
    return new Questions(
        document,
        reader::get,
        Optional.of(reader.institution()),
        institutions.stream().map(UUID::toString).collect(Collectors.toSet()),
        rows);
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
