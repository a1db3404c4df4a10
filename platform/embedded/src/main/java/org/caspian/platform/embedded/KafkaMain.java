package org.caspian.platform.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * Runs a Kafka broker until the process gets a signal.
 *
 * <pre>KafkaMain folder port [pid]</pre>
 *
 * <p>The port may be 0 for a free one; the file {@code ready} in the folder tells it. With a
 * process id the broker also stops when that process is gone, so that a killed test run leaves none
 * behind.
 */
public final class KafkaMain {

  /** They tell their whole configuration at every start. Kept here, or their levels are lost. */
  private static final List<Logger> TALKATIVE =
      Stream.of("kafka", "org.apache.kafka", "state.change.logger").map(Logger::getLogger).toList();

  private KafkaMain() {}

  /**
   * Formats the folder if it is new, starts the broker and waits for its end.
   *
   * @param arguments folder, port, and optionally the process to end with
   * @throws Exception when the broker does not start
   */
  public static void main(String[] arguments) throws Exception {
    TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
    KafkaFolder folder = new KafkaFolder(Path.of(arguments[0]).toAbsolutePath());
    int port = Integer.parseInt(arguments[1]);
    int brokerPort = port == 0 ? FreePort.any() : port;
    if (arguments.length > 2) {
      endWith(Long.parseLong(arguments[2]));
    }
    run(folder, brokerPort);
  }

  private static void run(KafkaFolder folder, int port) throws IOException {
    Properties settings = KafkaSettings.of(folder.data(), port, FreePort.any());
    folder.sayStopped();
    folder.writeSettings(settings);
    format(folder);

    KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform().name("stop-kafka").unstarted(() -> stop(server, folder)));
    server.startup();
    folder.sayReady(ProcessHandle.current().pid(), port);
    System.out.println("Kafka answers on 127.0.0.1:" + port);
    server.awaitShutdown();
  }

  private static void format(KafkaFolder folder) {
    if (folder.isFormatted()) {
      return;
    }
    String[] command = {
      "format",
      "--cluster-id",
      Uuid.randomUuid().toString(),
      "--config",
      folder.settings().toString()
    };
    if (StorageTool.execute(command, System.out) != 0) {
      throw new IllegalStateException("The folder could not be formatted: " + folder.path());
    }
  }

  private static void stop(KafkaRaftServer server, KafkaFolder folder) {
    try {
      folder.sayStopped();
    } catch (IOException e) {
      e.printStackTrace();
    }
    server.shutdown();
    server.awaitShutdown();
  }

  /** Ends this process when that one is gone, also when it is gone already. */
  private static void endWith(long pid) {
    ProcessHandle.of(pid)
        .ifPresentOrElse(
            process -> process.onExit().thenRun(() -> System.exit(0)), () -> System.exit(0));
  }
}
