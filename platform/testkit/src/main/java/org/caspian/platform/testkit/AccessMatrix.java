package org.caspian.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Who may do what in a service: {@code authorization/<service>.csv}, a row for each route and a
 * column for each kind of caller. A cell is the status of the answer, followed by the code of the
 * problem where it is not the usual one of the status. A dash says that there is no such caller of
 * this route; lines that begin with {@code #} say why.
 *
 * @param <S> what the cells of a service meet: ids of objects, and whose they are
 */
public final class AccessMatrix<S> {

  private static final String PROBLEM = "application/problem+json";
  private static final Map<String, String> USUAL_CODES =
      Map.of("401", "unauthorized", "403", "forbidden", "404", "not-found");

  private final String file;
  private final Map<String, S> kept = new HashMap<>();

  /**
   * The matrix of a service.
   *
   * @param service the name of the file
   */
  public AccessMatrix(String service) {
    file = "authorization/" + service + ".csv";
  }

  /**
   * A caller of a route.
   *
   * @param method of HTTP
   * @param path with its parameters in braces
   * @param caller the name of the column
   * @param answer a status and perhaps a code
   */
  public record Cell(String method, String path, String caller, String answer) {

    /**
     * What is asked, shortly.
     *
     * @return method and last segment, such as {@code POST withdrawal}
     */
    public String command() {
      return method + " " + path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * The status of the answer.
     *
     * @return such as 403
     */
    public int status() {
      return Integer.parseInt(answer.split(" ")[0]);
    }

    /**
     * Whether things are different after it; a refusal changes nothing.
     *
     * @return true for a write that is accepted
     */
    public boolean changes() {
      return !method.equals("GET") && status() < 300;
    }

    private String code() {
      String[] words = answer.split(" ");
      return words.length > 1 ? words[1] : USUAL_CODES.get(words[0]);
    }

    @Override
    public String toString() {
      return caller + " " + method + " " + path + ": " + answer;
    }
  }

  /**
   * Every cell of the file that is no dash.
   *
   * @return the arguments of a parameterized test
   */
  public Stream<Cell> cells() {
    List<String> lines = lines();
    String[] callers = lines.getFirst().split(",", -1);
    List<Cell> cells = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] row = line.split(",", -1);
      assertEquals(callers.length, row.length, line);
      for (int column = 2; column < row.length; column++) {
        if (!row[column].equals("-")) {
          cells.add(new Cell(row[0], row[1], callers[column], row[column]));
        }
      }
    }
    return cells.stream();
  }

  /** Fails if the file lacks a route of the service's OpenAPI document, or has one too many. */
  public void hasEveryRoute() {
    SortedSet<String> listed = new TreeSet<>();
    lines().stream()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(r -> listed.add(r[0] + " " + r[1]));
    assertEquals(Routes.all(), listed);
  }

  /**
   * What a cell meets. It is prepared when it is first met, and again after a cell that changed it:
   * preparing costs more than asking.
   *
   * @param cell which is about to be asked
   * @param kind of the situation: routes that need the same share it
   * @param prepared makes it
   * @return as it was prepared
   */
  public S situation(Cell cell, String kind, Supplier<S> prepared) {
    S situation = kept.containsKey(kind) ? kept.get(kind) : prepared.get();
    if (cell.changes()) {
      kept.remove(kind);
    } else {
      kept.put(kind, situation);
    }
    return situation;
  }

  /**
   * Fails unless the answer is that of the cell: its status and, if it is a refusal, a problem
   * document of the right kind, with a challenge where a token could help.
   *
   * @param cell that was asked
   * @param response the answer
   */
  public void judge(Cell cell, Response response) {
    int status = response.statusCode();
    if (status < 400) {
      assertEquals(cell.answer(), String.valueOf(status), response::asString);
      return;
    }
    String code = Json.at(response, "code");
    assertEquals(cell.status() + " " + cell.code(), status + " " + code, response::asString);
    assertTrue(response.contentType().startsWith(PROBLEM), response.contentType());
    assertEquals(status, response.<Integer>path("status"));
    String challenge = String.valueOf(response.header("WWW-Authenticate"));
    switch (code) {
      case "unauthorized" -> assertEquals("Bearer", challenge);
      case "insufficient-scope" ->
          assertTrue(challenge.startsWith("Bearer error=\"insufficient_scope\""), challenge);
      default -> assertEquals("null", challenge);
    }
  }

  private List<String> lines() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream matrix = loader.getResourceAsStream(file)) {
      return new String(matrix.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
