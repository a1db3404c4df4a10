package org.caspian.gateway.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A topic that is forgotten makes no error: its changes merely cease to exist for members. */
class TopicsOfTheFeedTest {

  /** A token is nothing that can be read: no entry of the feed leads to it. */
  private static final String OF_TOKENS = "caspian.gateway.token.v1";

  @Test
  void areThoseOfAllMessagesInTheContracts() throws IOException {
    assertEquals(topicsOfSamples(), topicsOfTheFeed());
  }

  private static Set<String> topicsOfSamples() throws IOException {
    try (Stream<Path> samples = Files.list(Path.of("..", "contracts", "samples"))) {
      return samples
          .map(sample -> sample.getFileName().toString().split("\\."))
          .filter(name -> name[1].equals("caspian"))
          .map(name -> "caspian.%s.%s.v1".formatted(name[2], name[3]))
          .filter(topic -> !topic.equals(OF_TOKENS))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> topicsOfTheFeed() throws IOException {
    Properties settings = new Properties();
    try (Reader file =
        Files.newBufferedReader(Path.of("src", "main", "resources", "application.properties"))) {
      settings.load(file);
    }
    return Stream.of(settings.getProperty("caspian.feed.topics").split(","))
        .map(String::strip)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
