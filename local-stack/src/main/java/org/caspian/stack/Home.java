package org.caspian.stack;

import java.nio.file.Path;

/**
 * The folder in which a platform on this machine keeps everything: data, logs, run files, secrets.
 * Git ignores it; {@code CASPIAN_HOME} moves it.
 *
 * @param folder the folder, {@code .caspian} by default; its path has no comma, by which Kafka
 *     separates folders
 */
public record Home(Path folder) {

  /** Makes the folder's path absolute. */
  public Home {
    folder = folder.toAbsolutePath().normalize();
    if (folder.toString().contains(",")) {
      throw new StackException(
          "Kafka keeps no data under a path with a comma: %s. Choose another: CASPIAN_HOME"
              .formatted(folder));
    }
  }

  Path postgres() {
    return folder.resolve("data/postgres");
  }

  Path kafka() {
    return folder.resolve("data/kafka");
  }

  Path data() {
    return folder.resolve("data");
  }

  Path runFiles() {
    return folder.resolve("run");
  }

  Path startCaches() {
    return folder.resolve("cache");
  }

  /** Keys and passwords that the parts need; readable by the owner only. */
  Path secrets() {
    return folder.resolve("secrets");
  }

  /** The API clients that were made, with their secrets; readable by the owner only. */
  public Path credentials() {
    return folder.resolve("credentials.json");
  }

  /** Exists once the sample institutions and the clients have been made. */
  Path prepared() {
    return folder.resolve("data/prepared");
  }

  /** What the parts log, a file or some of each. */
  public Path logs() {
    return folder.resolve("logs");
  }

  /** A line of JSON for each request; the part puts it aside itself when it has grown long. */
  Path accessLog(String part) {
    return logs().resolve(part + "-access.jsonl");
  }

  Path log(String part) {
    return logs().resolve(part + ".log");
  }
}
