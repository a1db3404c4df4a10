package org.caspian.gateway.traffic;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caspian.gateway.route.CanonicalPath;
import org.caspian.gateway.route.Route;
import org.caspian.gateway.route.RouteTable;
import org.caspian.platform.rest.ProblemException;

/**
 * Finds the template of a path. They are those of the released document, those of the gateway's
 * pages, and one for all else that goes to a service: there are no more, whatever is asked for.
 */
final class PathTemplates {

  private static final String DOCUMENT = "contracts/openapi/caspian.json";

  /** What the gateway serves that is no part of the API. */
  private static final List<String> PAGES =
      List.of(
          "/",
          "/openapi.json",
          "/docs",
          "/docs/{file}",
          "/docs/guide",
          "/docs/guide/{file}",
          "/problems",
          "/problems/{code}");

  private final Node root = new Node();
  private final Map<String, PathTemplate> restOfServices = new HashMap<>();
  private final RouteTable routes;

  /** One segment of the templates, and what follows it. */
  private static final class Node {

    private final Map<String, Node> following = new HashMap<>();

    /** What follows a segment that stands for any. */
    private Node any;

    private PathTemplate template;
  }

  /**
   * Templates of these paths.
   *
   * @param paths as an OpenAPI document has them
   * @param routes tell which service they belong to
   */
  PathTemplates(Collection<String> paths, RouteTable routes) {
    this.routes = routes;
    paths.forEach(this::add);
    for (Route route : routes.routes()) {
      for (String prefix : route.prefixes()) {
        restOfServices.put(
            prefix, new PathTemplate("/v1/" + prefix + "/*", Optional.of(route.name())));
      }
    }
  }

  /** Those of the released document and of the gateway's pages. */
  static PathTemplates released(RouteTable routes) {
    try (InputStream document =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
      List<String> paths = new ArrayList<>(PAGES);
      new ObjectMapper().readTree(document).path("paths").fieldNames().forEachRemaining(paths::add);
      return new PathTemplates(paths, routes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The template of a path.
   *
   * @param path without the query, as it stands in the request line
   * @return {@link PathTemplate#NONE} if nobody serves it
   */
  PathTemplate of(String path) {
    if (!path.startsWith("/")) {
      return PathTemplate.NONE;
    }
    String[] segments = segments(canonical(path));
    Node at = root;
    for (String segment : segments) {
      Node next = at.following.get(segment);
      at = next == null ? at.any : next;
      if (at == null) {
        return rest(segments);
      }
    }
    return at.template == null ? rest(segments) : at.template;
  }

  private PathTemplate rest(String[] segments) {
    return segments.length > 1 && segments[0].equals("v1")
        ? restOfServices.getOrDefault(segments[1], PathTemplate.NONE)
        : PathTemplate.NONE;
  }

  private void add(String text) {
    Node at = root;
    for (String segment : segments(text)) {
      if (segment.startsWith("{")) {
        at.any = at.any == null ? new Node() : at.any;
        at = at.any;
      } else {
        at = at.following.computeIfAbsent(segment, first -> new Node());
      }
    }
    at.template = new PathTemplate(text, service(text));
  }

  private Optional<String> service(String text) {
    // Braces stand in templates only.
    return routes.find(CanonicalPath.of(text.replaceAll("[{}]", ""))).map(Route::name);
  }

  private static String[] segments(String path) {
    return path.substring(1).split("/", -1);
  }

  /** Almost no path has an escape; one that has is read as the gateway reads it. */
  private static String canonical(String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    try {
      return CanonicalPath.of(path).path();
    } catch (ProblemException refused) {
      return path;
    }
  }
}
