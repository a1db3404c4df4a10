package org.caspian.platform.outbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;

/** The receiving side of one instance of a service, as its beans put it together. */
final class InboxInstance implements AutoCloseable {

  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final Inbox inbox;
  final InboxRetrying retrying;
  final KafkaContact contact = new KafkaContact();
  private final Handlers handlers;
  private final List<WorkThread> threads = new ArrayList<>();

  InboxInstance(Transactions transactions, MessageHandler handler, Clock clock) {
    this(transactions, List.of(handler), clock);
  }

  InboxInstance(Transactions transactions, List<MessageHandler> all, Clock clock) {
    handlers = new Handlers(all);
    OutboxMetrics metrics = new OutboxMetrics(meters, new RelaySignal(), clock);
    Wakeup worker = new Wakeup();
    inbox = new Inbox(transactions, handlers, metrics, worker, clock);
    retrying = new InboxRetrying(transactions, handlers, metrics, worker, clock);
  }

  /** Starts its threads; without this a test gives the inbox its records itself. */
  InboxInstance start(String bootstrapServers, String group) {
    return start(new KafkaClients(Map.of("bootstrap.servers", bootstrapServers), group)::consumer);
  }

  InboxInstance start(Supplier<Consumer<byte[], byte[]>> consumers) {
    threads.add(
        WorkThread.start("inbox", new InboxReading(consumers, handlers.topics(), inbox, contact)));
    threads.add(WorkThread.start("retry", retrying));
    return this;
  }

  double counted(String name) {
    return meters.get(name).counter().count();
  }

  @Override
  public void close() {
    threads.forEach(WorkThread::stop);
    threads.forEach(WorkThread::close);
  }
}
