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

  /** What no request can bring about at will; each is tested below the document. */
  private static final Set<String> SEEN_ELSEWHERE =
      Set.of(
          // While another request with the same key is at work: OneKeySentManyTimesTest.
          "POST /v1/institutions/imports 409",
          // No state forbids these: only a race that is lost over and over, LostRacesTest.
          "PATCH /v1/learning-resources/{id} 409",
          "PUT /v1/learning-resources/{id}/review 409",
          "POST /v1/learning-resources/{id}/deletion 409",
          // A cursor older than the feed, which reaches back 400 days: ChangeFeedTest.
          "GET /v1/changes 410");

  @Test
  void noneOfTheDocumentIsMissing() throws IOException {
    Set<String> unseen = new TreeSet<>(AnswersSeen.promised(Platform.document()));
    unseen.removeAll(AnswersSeen.in(modules()));
    unseen.removeAll(SEEN_ELSEWHERE);

    assertEquals(Set.of(), unseen, unseen.size() + " were never seen");
  }

  /** Of all modules, whose notes are read. */
  static List<Path> modules() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of(".."))) {
      return folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).toList();
    }
  }
}
