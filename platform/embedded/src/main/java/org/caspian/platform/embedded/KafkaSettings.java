package org.caspian.platform.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** The settings of a small broker that is its own controller. */
final class KafkaSettings {

  static final int NODE_ID = 1;

  private KafkaSettings() {}

  static Properties of(Path data, int brokerPort, int controllerPort) {
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE_ID));
    settings.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("inter.broker.listener.name", "BROKER");
    settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put(
        "listeners",
        "BROKER://127.0.0.1:" + brokerPort + ",CONTROLLER://127.0.0.1:" + controllerPort);
    settings.put("log.dirs", data.toString());

    // Topics are made by the services that own them; a mistyped name must fail.
    settings.put("auto.create.topics.enable", "false");
    replicateNothing(settings);
    keepSmall(settings);

    // A consumer that joins gets its partitions at once instead of after three seconds.
    settings.put("group.initial.rebalance.delay.ms", "0");
    // After a kill the broker's own last session must end before it may register again (9 s).
    settings.put("broker.session.timeout.ms", "2000");
    settings.put("broker.heartbeat.interval.ms", "500");
    return settings;
  }

  private static void replicateNothing(Properties settings) {
    settings.put("default.replication.factor", "1");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
  }

  /**
   * The defaults are for a machine of its own: 128 MiB to compact logs, 50 partitions of offsets.
   */
  private static void keepSmall(Properties settings) {
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
    settings.put("offsets.topic.num.partitions", "1");
    settings.put("transaction.state.log.num.partitions", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("background.threads", "2");
    settings.put("log.index.size.max.bytes", Integer.toString(1 << 20));
  }
}
