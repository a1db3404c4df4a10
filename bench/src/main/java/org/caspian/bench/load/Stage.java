package org.caspian.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Caller;
import org.caspian.bench.platform.Platform;
import org.caspian.stack.Stack;

/**
 * What is there to be asked about: the 64 institutions of the sample, and clients of some.
 *
 * @param institutions the ids of all
 * @param members clients that speak for an institution each
 */
record Stage(Office office, Caller secretariat, List<UUID> institutions, List<Caller> members) {

  private static final String SAMPLE = "/sample/institutions.csv";
  private static final int MEMBERS = 8;

  /** Makes them through the API. */
  static Stage on(Platform platform) {
    Office office = new Office(platform.gateways().getFirst());
    Caller secretariat =
        new Caller(Stack.SECRETARIAT_CLIENT, platform.stack().secretariatSecret(), null);
    String token = office.token(secretariat);
    office.post(token, "/v1/institutions/imports", "text/csv", sample());
    List<UUID> institutions = new ArrayList<>();
    for (JsonNode item : office.get(token, "/v1/institutions?limit=200").path("items")) {
      institutions.add(UUID.fromString(item.path("id").asText()));
    }
    if (institutions.size() < MEMBERS) {
      throw new BenchException("The sample was not imported");
    }
    List<Caller> members =
        institutions.subList(0, MEMBERS).stream()
            .map(institution -> client(office, token, institution))
            .toList();
    return new Stage(office, secretariat, List.copyOf(institutions), members);
  }

  private static Caller client(Office office, String token, UUID institution) {
    JsonNode opened =
        office.post(token, "/v1/clients", Map.of("institution", institution, "label", "Load"));
    return new Caller(
        opened.path("clientId").asText(), opened.path("clientSecret").asText(), institution);
  }

  /** A client of each institution, besides those that are there. */
  List<Caller> clientsOfAll() {
    String token = office.token(secretariat);
    return institutions.stream().map(institution -> client(office, token, institution)).toList();
  }

  private static String sample() {
    try (InputStream file = Stack.class.getResourceAsStream(SAMPLE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("There is no sample", failure);
    }
  }

  /** A fresh token of each member; they live ten minutes. */
  List<String> tokens() {
    return members.stream().map(office::token).toList();
  }
}
