package org.caspian.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program of ours that runs as a process of its own, with a database of its own.
 *
 * @param name its name in routes, logs and run files, and of its database
 * @param module its Maven module
 * @param heapMegabytes the largest heap of its JVM
 */
record Service(String name, String module, int heapMegabytes) {

  /** The one that callers see; it starts with the others and routes to them. */
  static final Service GATEWAY = new Service("gateway", "gateway", 160);

  /** What stands behind the gateway. A new service is one more line here. */
  static final List<Service> BEHIND_THE_GATEWAY =
      List.of(
          new Service("members", "members-service", 128),
          new Service("mobility", "mobility-service", 128),
          new Service("projects", "projects-service", 128),
          new Service("events", "events-service", 128));

  /** All of them, the gateway last. */
  static final List<Service> ALL =
      Stream.concat(BEHIND_THE_GATEWAY.stream(), Stream.of(GATEWAY)).toList();

  /** The jar that the build has made. */
  Optional<Path> jar(Path repository) {
    Path target = repository.resolve(module).resolve("target");
    if (!Files.isDirectory(target)) {
      return Optional.empty();
    }
    try (var jars = Files.newDirectoryStream(target, module + "-*-runner.jar")) {
      for (Path jar : jars) {
        return Optional.of(jar);
      }
      return Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not look for the jar in " + target, failure);
    }
  }
}
