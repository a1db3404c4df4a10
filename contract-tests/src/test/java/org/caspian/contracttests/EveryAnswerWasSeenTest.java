package org.caspian.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.caspian.platform.testkit.AnswersSeen;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Nothing is promised that nobody has seen: for every operation and status in the document, some
 * test of some module got this answer. It comes last, after the tests of all services.
 */
@Tag(Platform.OWN)
@Order(Integer.MAX_VALUE)
class EveryAnswerWasSeenTest {

  @Test
  void noneOfTheDocumentIsMissing() throws IOException {
    Set<String> unseen = new TreeSet<>(AnswersSeen.promised(Platform.document()));
    unseen.removeAll(AnswersSeen.in(modules()));

    assertEquals(Set.of(), unseen, unseen.size() + " were never seen");
  }

  private static List<Path> modules() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of(".."))) {
      return folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).toList();
    }
  }
}
