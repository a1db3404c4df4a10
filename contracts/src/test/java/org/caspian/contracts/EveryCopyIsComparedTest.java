package org.caspian.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A consumer reads a message into a record of its own. A producer that renames a member should fail
 * the build, not the consumer: a test of the consumer's module holds the record against the schemas
 * of its topic.
 */
class EveryCopyIsComparedTest {

  private static final Pattern READ = Pattern.compile("\\.data\\(\\s*([\\w.]+)\\.class\\s*\\)");
  private static final Pattern COMPARED =
      Pattern.compile("assertReadable\\(\\s*[^,]+,\\s*([\\w.]+)\\.class\\s*\\)");

  @Test
  void withWhatItsProducerPromises() throws IOException {
    Set<String> read = in("main", READ);

    assertTrue(!read.isEmpty(), "no consumer was found");
    read.removeAll(in("test", COMPARED));
    assertEquals(Set.of(), read, "is held against no schema: MessageSchemas.assertReadable");
  }

  /** The records that are named in this way, each after its module. */
  private static Set<String> in(String kind, Pattern way) throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path module : modules()) {
      Path sources = module.resolve("src/" + kind + "/java");
      try (Stream<Path> files = Files.isDirectory(sources) ? Files.walk(sources) : Stream.of()) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          Matcher named = way.matcher(Files.readString(file));
          while (named.find()) {
            String[] names = named.group(1).split("\\.");
            found.add(module + " " + names[names.length - 1]);
          }
        }
      }
    }
    return found;
  }

  private static List<Path> modules() throws IOException {
    try (Stream<Path> services = Files.list(Path.of(".."));
        Stream<Path> jars = Files.list(Path.of("..", "platform"))) {
      return Stream.concat(services, jars).toList();
    }
  }
}
