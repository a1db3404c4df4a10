package org.caspian.contracts.questions;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caspian.contracts.questions.ReadDocument.Filter;
import org.caspian.contracts.questions.ReadDocument.Route;

/**
 * All that one caller can ask: every route that the document says can be read, the first page and a
 * deep one of each list, each filter of it. What to ask for is taken from a row deep in the list,
 * or from its end.
 */
public final class Questions {

  private static final int PAGE = 50;

  private static final int LARGEST = 200;

  /** So many of the largest pages deep: the 20,000th row, or half of a list that is shorter. */
  private static final int DEEP = 100;

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private final ReadDocument document;
  private final Function<String, JsonNode> reader;
  private final Values values;
  private final Map<String, Integer> rowsBefore;
  private final List<Question> questions = new ArrayList<>();
  private final List<String> unasked = new ArrayList<>();
  private final Map<String, List<JsonNode>> deepRows = new HashMap<>();

  /**
   * For one caller.
   *
   * @param document the OpenAPI document
   * @param reader the answer to a GET of this path, which is 200; throws for any other
   * @param caller the institution that asks; empty for the secretariat
   * @param institutions the ids of all there are
   * @param rowsBefore how many rows the answer to a question had when there were fewer, so that as
   *     many are asked for; the time is to tell of the search, not of the length of the answer
   */
  public Questions(
      JsonNode document,
      Function<String, JsonNode> reader,
      Optional<UUID> caller,
      Set<String> institutions,
      Map<String, Integer> rowsBefore) {
    this.document = new ReadDocument(document);
    this.reader = reader;
    this.values = new Values(institutions, caller);
    this.rowsBefore = rowsBefore;
  }

  /** All of them, in the order of the document. */
  public List<Question> all() {
    for (Route route : document.routes()) {
      if (route.template().equals(FeedQuestions.PATH)) {
        new FeedQuestions(reader, this::ask).ask();
      } else if (route.isTop()) {
        askTop(route);
      } else {
        askOfObject(route);
      }
    }
    return List.copyOf(questions);
  }

  /** Filters and routes for which no value was found. */
  public List<String> unasked() {
    return List.copyOf(unasked);
  }

  private void askTop(Route route) {
    String path = route.template();
    if (!route.isList()) {
      ask("get", path, path);
      return;
    }
    ask("first page", path, path);
    Walk walk = walk(path);
    String deep = walk.deep();
    List<JsonNode> rows =
        items(reader.apply(path + "?limit=" + PAGE + (deep == null ? "" : "&cursor=" + deep)));
    // Where none of these has a value, one of the last may.
    rows.addAll(walk.last());
    deepRows.put(path, rows);
    if (deep != null) {
      ask("deep page", path, path + "?cursor=" + deep);
    }
    askFilters(route, path, rows);
  }

  private void askFilters(Route route, String path, List<JsonNode> rows) {
    for (Filter filter : route.filters()) {
      String name = route.template() + "?" + filter.name();
      values
          .of(filter, rows)
          .ifPresentOrElse(
              value -> ask("filter", name, path + "?" + filter.name() + "=" + encoded(value)),
              () -> unasked.add(name));
    }
  }

  /**
   * A way through a list.
   *
   * @param deep the cursor halfway, or as deep as it is worth to walk; null if there is one page
   * @param last the rows where it ended
   */
  private record Walk(String deep, List<JsonNode> last) {}

  private Walk walk(String path) {
    List<String> cursors = new ArrayList<>();
    JsonNode page = reader.apply(path + "?limit=" + LARGEST);
    while (page.hasNonNull("next") && cursors.size() < DEEP) {
      cursors.add(page.path("next").asText());
      page = reader.apply(path + "?limit=" + LARGEST + "&cursor=" + cursors.getLast());
    }
    List<JsonNode> last = items(page);
    if (cursors.isEmpty()) {
      return new Walk(
          last.size() < 2
              ? null
              : reader.apply(path + "?limit=" + last.size() / 2).path("next").asText(null),
          last);
    }
    int deep = cursors.size() < DEEP ? cursors.size() / 2 : cursors.size() - 1;
    return new Walk(cursors.get(deep), last);
  }

  private void askOfObject(Route route) {
    Optional<String> path = pathOf(route);
    if (path.isEmpty()) {
      unasked.add(route.template());
      return;
    }
    List<JsonNode> rows = rowsOf(route);
    StringBuilder query = new StringBuilder();
    for (Filter filter : route.filters()) {
      if (filter.required()) {
        values
            .of(filter, rows)
            .ifPresent(
                value ->
                    query
                        .append(query.isEmpty() ? "?" : "&")
                        .append(filter.name())
                        .append("=")
                        .append(encoded(value)));
      }
    }
    String whole = path.get() + query;
    ask(route.isList() ? "list of an object" : "get", route.template(), whole);
    if (route.isList()) {
      List<JsonNode> listed = items(reader.apply(whole));
      for (Filter filter : route.filters()) {
        String name = route.template() + "?" + filter.name();
        values
            .of(filter, listed)
            .ifPresentOrElse(
                value ->
                    ask("filter", name, path.get() + "?" + filter.name() + "=" + encoded(value)),
                () -> unasked.add(name));
      }
    }
  }

  private List<JsonNode> rowsOf(Route route) {
    String top = route.template().substring(0, route.template().indexOf("/{"));
    // A report on an object is under the reports, and the object in a list of its own.
    return deepRows.getOrDefault("/v1" + top.substring(top.lastIndexOf('/')), List.of());
  }

  /** The path with the ids of an object that the caller sees, and of its parts. */
  private Optional<String> pathOf(Route route) {
    String path = route.template();
    List<JsonNode> rows = rowsOf(route);
    Matcher place = PLACE.matcher(path);
    while (place.find()) {
      String before = path.substring(0, place.start() - 1);
      String name = place.group(1);
      boolean first = name.equals("id");
      Optional<String> value =
          first
              ? rows.stream().findFirst().map(row -> row.path("id").asText())
              : ofPart(route, before, name, rows);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      path = path.substring(0, place.start()) + value.get() + path.substring(place.end());
      place = PLACE.matcher(path);
    }
    return Optional.of(path);
  }

  /** From the list of the parts, if there is one; else from the object. */
  private Optional<String> ofPart(Route route, String before, String name, List<JsonNode> rows) {
    String listed = route.template().substring(0, route.template().indexOf("/{" + name + "}"));
    boolean isListed =
        document.routes().stream().anyMatch(known -> known.template().equals(listed));
    List<JsonNode> from = isListed ? items(reader.apply(before)) : rows;
    return from.stream().findFirst().flatMap(row -> values.of(name, row));
  }

  private void ask(String group, String name, String path) {
    String key = group + " " + name;
    String limited = path;
    int rows = 0;
    JsonNode answer = reader.apply(path);
    if (answer.has("items")) {
      rows = items(answer).size();
      int before = rowsBefore.getOrDefault(key, rows);
      if (before > 0 && before < rows && !group.equals("get")) {
        limited = path + (path.contains("?") ? "&" : "?") + "limit=" + before;
        rows = before;
      }
    }
    questions.add(new Question(group, name, limited, rows));
  }

  /** How many rows each answer has, for the questions of a time when there are more. */
  public static Map<String, Integer> rows(List<Question> asked) {
    Map<String, Integer> rows = new TreeMap<>();
    asked.forEach(question -> rows.put(question.group() + " " + question.name(), question.rows()));
    return rows;
  }

  private static List<JsonNode> items(JsonNode page) {
    List<JsonNode> items = new ArrayList<>();
    page.path("items").forEach(items::add);
    return items;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
