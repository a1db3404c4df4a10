package org.caspian.platform.outbox;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts and stops the threads of this jar. The service does not wait for them: it starts, reads
 * and writes with Kafka away.
 */
@Singleton
final class OutboxThreads {

  private final List<WorkThread> threads = new ArrayList<>();
  private final KafkaClients clients;
  private final Connections connections;
  private final Relay relay;
  private final RelaySignal signal;
  private final Transactions transactions;
  private final Handlers handlers;
  private final List<Broadcast> broadcasts;
  private final OutboxProducers.Owned owned;
  private final OutboxSettings settings;
  private final OutboxMetrics metrics;
  private final KafkaContact contact;
  private final Clock clock;

  OutboxThreads(
      KafkaClients clients,
      Connections connections,
      Relay relay,
      RelaySignal signal,
      Transactions transactions,
      Handlers handlers,
      @All List<Broadcast> broadcasts,
      OutboxProducers.Owned owned,
      OutboxSettings settings,
      OutboxMetrics metrics,
      KafkaContact contact,
      Clock clock) {
    this.clients = clients;
    this.connections = connections;
    this.relay = relay;
    this.signal = signal;
    this.transactions = transactions;
    this.handlers = handlers;
    this.broadcasts = List.copyOf(broadcasts);
    this.owned = owned;
    this.settings = settings;
    this.metrics = metrics;
    this.contact = contact;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    if (!owned.topics().isEmpty()) {
      start(
          "outbox-topics", new TopicMaking(clients::admin, owned.topics(), settings.replication()));
      start("outbox-listen", new ListeningWork(connections, signal.here()));
      start("outbox-notify", new NotifyingWork(connections, signal.elsewhere()));
      start("outbox-relay", relay);
    }
    if (!handlers.topics().isEmpty()) {
      Wakeup worker = new Wakeup();
      Inbox inbox = new Inbox(transactions, handlers, metrics, worker, clock);
      start("inbox-read", new InboxReading(clients::consumer, handlers.topics(), inbox, contact));
      start("inbox-retry", new InboxRetrying(transactions, handlers, metrics, worker, clock));
    }
    for (Broadcast broadcast : broadcasts) {
      start("broadcast-read", new BroadcastReading(clients::listener, broadcast, clock, contact));
    }
    start(
        "outbox-housekeeping",
        new Housekeeping(
            transactions,
            owned.stateTopics(),
            settings.outboxKept(),
            settings.inboxKept(),
            metrics,
            clock));
  }

  /** All are asked before the first is waited for. */
  void stop(@Observes ShutdownEvent event) {
    threads.forEach(WorkThread::stop);
    threads.forEach(WorkThread::close);
    threads.clear();
  }

  private void start(String name, Work work) {
    threads.add(WorkThread.start(name, work));
  }
}
