package org.caspian.platform.outbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sending side of one instance of a service, as its beans put it together. */
final class RelayInstance implements AutoCloseable {

  final RelaySignal signal = new RelaySignal();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final Relay relay;
  private final Connections connections;
  private final List<WorkThread> threads = new ArrayList<>();

  RelayInstance(
      Connections connections, Map<String, Object> kafka, Clock clock, List<Announcer> announcers) {
    this(connections, kafka, clock, announcers, Duration.ofMinutes(1));
  }

  RelayInstance(
      Connections connections,
      Map<String, Object> kafka,
      Clock clock,
      List<Announcer> announcers,
      Duration patience) {
    this.connections = connections;
    KafkaClients clients = new KafkaClients(kafka, "test-service");
    relay =
        new Relay(
            connections,
            new Publisher(clients::producer, "/test-service", patience),
            new Reannouncement(announcers, UUID::randomUUID, LocalTime.of(21, 0), clock),
            signal,
            new OutboxMetrics(meters, signal, clock),
            clock);
  }

  static RelayInstance of(Database database, String bootstrapServers, Clock clock) {
    return new RelayInstance(
        database.connections(), Map.of("bootstrap.servers", bootstrapServers), clock, List.of());
  }

  /** Starts its threads; without this a test does the relay's rounds itself. */
  RelayInstance start() {
    threads.add(WorkThread.start("relay", relay));
    threads.add(WorkThread.start("listen", new ListeningWork(connections, signal.here())));
    threads.add(WorkThread.start("notify", new NotifyingWork(connections, signal.elsewhere())));
    return this;
  }

  double counted(String name) {
    return meters.get(name).counter().count();
  }

  @Override
  public void close() {
    threads.forEach(WorkThread::stop);
    threads.forEach(WorkThread::close);
    relay.close();
  }
}
