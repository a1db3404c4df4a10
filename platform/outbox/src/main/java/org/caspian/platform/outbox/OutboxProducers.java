package org.caspian.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caspian.platform.command.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the plain classes together. */
@Singleton
final class OutboxProducers {

  /** The topics of this service, none if it sends nothing. */
  record Owned(Set<Topic> topics) {

    Set<String> names() {
      return topics.stream().map(Topic::name).collect(Collectors.toUnmodifiableSet());
    }

    Set<String> stateTopics() {
      return topics.stream()
          .filter(topic -> topic.kind() == Topic.Kind.STATE)
          .map(Topic::name)
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  @Produces
  @Singleton
  Owned owned(@All List<OwnedTopics> beans, @All List<Announcer> announcers) {
    Owned owned =
        new Owned(
            beans.stream()
                .flatMap(bean -> bean.topics().stream())
                .collect(Collectors.toUnmodifiableSet()));
    Set<String> announced =
        announcers.stream().map(Announcer::topic).collect(Collectors.toUnmodifiableSet());
    if (!announced.equals(owned.stateTopics())) {
      throw new IllegalStateException(
          "each state topic needs one Announcer: " + owned.stateTopics() + ", " + announced);
    }
    return owned;
  }

  @Produces
  @Singleton
  KafkaClients clients(
      @Identifier("default-kafka-broker") Map<String, Object> connection, OutboxSettings settings) {
    return new KafkaClients(connection, settings.service());
  }

  @Produces
  @Singleton
  Connections connections(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") String password,
      OutboxSettings settings) {
    return new PostgresConnections(url, user, password, settings.service() + "-relay");
  }

  @Produces
  @Singleton
  Handlers handlers(@All List<MessageHandler> handlers) {
    return new Handlers(handlers);
  }

  @Produces
  @Singleton
  OutboxMetrics metrics(MeterRegistry registry, RelaySignal signal, Clock clock) {
    return new OutboxMetrics(registry, signal, clock);
  }

  @Produces
  @Singleton
  Relay relay(
      Connections connections,
      KafkaClients clients,
      OutboxSettings settings,
      @All List<Announcer> announcers,
      Transactions transactions,
      Ids ids,
      RelaySignal signal,
      OutboxMetrics metrics,
      Clock clock) {
    List<Announcer> transactional =
        announcers.stream()
            .<Announcer>map(announcer -> new TransactionalAnnouncer(announcer, transactions))
            .toList();
    return new Relay(
        connections,
        new Publisher(clients::producer, "/" + settings.service(), settings.patience()),
        new Reannouncement(transactional, ids::next, settings.announcedAt(), clock),
        signal,
        metrics,
        clock);
  }
}
