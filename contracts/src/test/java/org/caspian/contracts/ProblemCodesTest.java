package org.caspian.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Callers branch on the codes of problem documents: {@code problems.json} has them all, and each is
 * made at one place of the code. A new one is written into the list by hand, with what it means and
 * what the caller can do: the page to which the {@code type} of the problem leads says so.
 */
class ProblemCodesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> EXPLANATIONS = List.of("meaning", "remedy");

  /** Of some length, not of any: it is read by somebody whose request was refused just now. */
  private static final Pattern SENTENCES = Pattern.compile("[A-Z`][^<>\\n]{20,300}\\.");

  private static final String MADE = "new ProblemType(";
  private static final Pattern CONSTANT =
      Pattern.compile(
          Pattern.quote(MADE)
              + "\\s*([0-9]{3}),\\s*\"([^\"]+)\",\\s*\"([^\"]+)\",\\s*(?:Retry\\.)?([A-Z_]+)\\s*\\)");

  @Test
  void areThoseThatTheCodeMakes() throws IOException {
    List<JsonNode> list = new ArrayList<>();
    list().forEach(one -> list.add(((ObjectNode) one).deepCopy().remove(EXPLANATIONS)));

    List<JsonNode> made = made();

    assertTrue(made.size() > 1, "no code was found");
    assertEquals(lines(made), lines(list));
  }

  @Test
  void areExplainedInSentences() throws IOException {
    for (JsonNode one : list()) {
      for (String member : EXPLANATIONS) {
        String text = one.path(member).asText();
        assertTrue(
            SENTENCES.matcher(text).matches(), one.path("code") + " " + member + ": " + text);
      }
    }
  }

  private static JsonNode list() throws IOException {
    return JSON.readTree(Path.of("problems.json").toFile());
  }

  private static String lines(List<JsonNode> problems) {
    return String.join("\n", problems.stream().map(JsonNode::toString).toList());
  }

  private static List<JsonNode> made() throws IOException {
    List<JsonNode> made = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      List<Path> sources =
          files
              .filter(file -> file.toString().contains("/src/main/java/"))
              .filter(file -> file.toString().endsWith(".java"))
              .toList();
      for (Path source : sources) {
        String text = Files.readString(source);
        int before = made.size();
        Matcher constants = CONSTANT.matcher(text);
        while (constants.find()) {
          made.add(problem(constants));
        }
        int written = text.split(Pattern.quote(MADE), -1).length - 1;
        assertEquals(written, made.size() - before, source + " makes a problem in another way");
      }
    }
    made.sort(Comparator.comparing(problem -> problem.path("code").asText()));
    return made;
  }

  private static ObjectNode problem(Matcher constant) {
    return JSON.createObjectNode()
        .put("code", constant.group(2))
        .put("status", Integer.parseInt(constant.group(1)))
        .put("title", constant.group(3))
        .put("retry", constant.group(4).toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
