package org.caspian.platform.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which answers of an OpenAPI document the tests have seen: each operation with each status, such
 * as {@code GET /v1/stays/{id} 404}. They are noted in files under {@code target}, because the
 * tests of all modules together have to see every answer of the whole document.
 */
public final class AnswersSeen {

  private static final String FOLDER = "answers-seen";

  private final DocumentedPaths paths;
  private final Notes notes = new Notes(FOLDER);

  private AnswersSeen(DocumentedPaths paths) {
    this.paths = paths;
  }

  /**
   * Begins to note.
   *
   * @param document an OpenAPI document, JSON
   * @return to be told of each answer
   */
  static AnswersSeen of(String document) {
    return new AnswersSeen(DocumentedPaths.of(document));
  }

  /**
   * Notes an answer, if its path is in the document.
   *
   * @param method the method, in capitals
   * @param path the path that was asked
   * @param status its status
   */
  void note(String method, String path, int status) {
    paths
        .find(path)
        .map(template -> method + " " + template.path() + " " + status)
        .ifPresent(notes::add);
  }

  /**
   * What the tests of modules have seen.
   *
   * @param modules their folders
   * @return operations with statuses, in the order of the alphabet
   */
  public static Set<String> in(Collection<Path> modules) {
    return Notes.in(modules, FOLDER);
  }

  /**
   * What a document says can be answered.
   *
   * @param document an OpenAPI document, JSON
   * @return operations with statuses, in the order of the alphabet; {@code default} is none
   */
  public static Set<String> promised(String document) {
    Set<String> promised = new TreeSet<>();
    for (var path : tree(document).path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        for (var response : operation.getValue().path("responses").properties()) {
          if (!response.getKey().equals("default")) {
            promised.add(
                "%s %s %s"
                    .formatted(
                        operation.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        response.getKey()));
          }
        }
      }
    }
    return promised;
  }

  private static JsonNode tree(String document) {
    try {
      return new ObjectMapper().readTree(document);
    } catch (JsonProcessingException noJson) {
      throw new IllegalArgumentException(noJson);
    }
  }
}
