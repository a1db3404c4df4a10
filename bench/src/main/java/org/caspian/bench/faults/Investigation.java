package org.caspian.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.caspian.bench.faults.check.Effect;
import org.caspian.bench.faults.check.Evidence;
import org.caspian.bench.faults.check.Evidence.SentRecord;
import org.caspian.bench.faults.check.Evidence.Shown;
import org.caspian.bench.faults.check.Write;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Caller;
import org.caspian.bench.platform.Platform;

/** Collects the evidence when all is quiet. */
final class Investigation {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int SHOWN_OF_EACH_TYPE = 40;

  private static final Map<String, String> PATHS =
      Map.ofEntries(
          Map.entry("Institution", "/v1/institutions/"),
          Map.entry("Assembly", "/v1/assemblies/"),
          Map.entry("Ballot", "/v1/ballots/"),
          Map.entry("Resolution", "/v1/resolutions/"),
          Map.entry("FeeSchedule", "/v1/fee-schedules/"),
          Map.entry("Invoice", "/v1/invoices/"),
          Map.entry("Facility", "/v1/facilities/"),
          Map.entry("Booking", "/v1/bookings/"),
          Map.entry("LearningResource", "/v1/learning-resources/"),
          Map.entry("Agreement", "/v1/agreements/"),
          Map.entry("Nomination", "/v1/nominations/"),
          Map.entry("Stay", "/v1/stays/"),
          Map.entry("Project", "/v1/projects/"),
          Map.entry("Event", "/v1/events/"),
          Map.entry("Registration", "/v1/registrations/"),
          Map.entry("Client", "/v1/clients/"));

  private final Platform platform;
  private final Topics topics;
  private final Api api;
  private final World world;
  private final Caller secretariat;

  Investigation(Platform platform, Topics topics, Api api, World world, Caller secretariat) {
    this.platform = platform;
    this.topics = topics;
    this.api = api;
    this.world = world;
    this.secretariat = secretariat;
  }

  /** Everything that can be known, for checks and for the history of an object. */
  Evidence evidence(List<Write> writes, Poison poison) throws SQLException {
    DatabaseEvidence databases = DatabaseEvidence.read(platform);
    return new Evidence(
        databases.roots,
        databases.outbox,
        databases.history,
        databases.keys,
        databases.taken,
        databases.putAside,
        topics.all().stream().map(Investigation::sent).toList(),
        poison.ids(),
        databases.feed,
        feed(),
        databases.places,
        databases.nominations,
        databases.stays,
        databases.institutions,
        databases.copies,
        shown(writes),
        databases.listeners);
  }

  private static SentRecord sent(ConsumerRecord<byte[], byte[]> record) {
    String id = Topics.header(record, "ce_id");
    String version = Topics.header(record, "ce_aggregateversion");
    return new SentRecord(
        record.topic(),
        record.partition(),
        record.offset(),
        Topics.text(record.key()),
        id == null ? null : UUID.fromString(id),
        Topics.header(record, "ce_type"),
        version == null ? 0 : Long.parseLong(version));
  }

  /** The whole feed, page by page, as the secretariat reads it. */
  private List<UUID> feed() {
    List<UUID> entries = new ArrayList<>();
    String path = "/v1/changes?limit=200";
    while (true) {
      JsonNode page = read(path);
      page.path("items").forEach(item -> entries.add(UUID.fromString(item.path("id").asText())));
      if (page.path("items").isEmpty()) {
        return entries;
      }
      path = "/v1/changes?limit=200&cursor=" + page.path("next").asText();
    }
  }

  private JsonNode read(String path) {
    Answer answer = api.get(secretariat, path, PATIENCE);
    if (!answer.isSuccess()) {
      throw new BenchException(path + " was answered with " + answer.status());
    }
    return answer.body();
  }

  /** The latest objects of each type, as the API shows them to who made them. */
  private List<Shown> shown(List<Write> writes) {
    Map<UUID, Effect> objects = new LinkedHashMap<>();
    Map<UUID, Caller> owners = new LinkedHashMap<>();
    for (Write write : writes) {
      for (Effect effect : write.effects()) {
        if (objects.putIfAbsent(effect.id(), effect) == null) {
          owners.put(effect.id(), world.callers.get(write.client()));
        }
      }
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<Shown> shown = new ArrayList<>();
    List<Effect> latestFirst = new ArrayList<>(objects.values()).reversed();
    for (Effect object : latestFirst) {
      if (counts.merge(object.type(), 1, Integer::sum) <= SHOWN_OF_EACH_TYPE) {
        shown.add(show(object, owners.get(object.id())));
      }
    }
    return shown;
  }

  private Shown show(Effect object, Caller owner) {
    Answer answer = api.get(owner, PATHS.get(object.type()) + object.id(), PATIENCE);
    return new Shown(
        object.type(),
        object.id(),
        answer.status(),
        answer.body().path("version").asLong(),
        answer.body().path("state").asText(null));
  }
}
