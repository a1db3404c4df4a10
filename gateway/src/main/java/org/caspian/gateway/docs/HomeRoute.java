package org.caspian.gateway.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caspian.gateway.docs.Page.Cell;

/** The page at {@code /}: what this is, and where to begin. */
@ApplicationScoped
class HomeRoute {

  private static final String NAME = "Caspian platform";
  private static final String WHAT =
      "One API for the members of the association of universities around the Caspian Sea:"
          + " institutions, student mobility, joint projects and events.";

  /** Where one can go from here. */
  private enum Door {
    REFERENCE("reference", "/docs", "Every call, to be tried with a client of yours"),
    OPENAPI("openapi", "/openapi.json", "The same as an OpenAPI 3.1 document, for programs"),
    GUIDE("guide", "/docs/guide", "How a member system is connected"),
    CREDENTIALS(
        "credentials", "/docs/guide/credentials.md", "How to get, use and rotate credentials"),
    METADATA(
        "authorizationServer",
        "/.well-known/oauth-authorization-server",
        "What an OAuth library reads to get a token (RFC 8414)"),
    PROBLEMS("problems", "/problems", "The codes of refusals, and what to do about each"),
    STATUS("status", "/v1/status", "How the parts are now");

    private final String name;
    private final String path;
    private final String text;

    Door(String name, String path, String text) {
      this.name = name;
      this.path = path;
      this.text = text;
    }

    List<Cell> row() {
      return List.of(Cell.link(path, path), Cell.of(text));
    }
  }

  private final Map<Form, Asset> forms = Map.of(Form.HTML, page().asset(), Form.JSON, json());

  void register(@Observes Router router) {
    AssetAnswer.serve(
        router, "/", Page.CONTENT_SECURITY_POLICY, exchange -> forms.get(Form.of(exchange)));
  }

  private static Page page() {
    return Page.of(NAME)
        .paragraph(WHAT)
        .heading("Where to begin")
        .table(
            List.of("Address", "What is there"), Stream.of(Door.values()).map(Door::row).toList())
        .paragraph(
            "A member system gets its client from the secretariat, a token with it from"
                + " `/oauth2/token`, and sends the token with each call under `/v1`.");
  }

  private static Asset json() {
    Map<String, String> links = new LinkedHashMap<>();
    Stream.of(Door.values()).forEach(door -> links.put(door.name, door.path));
    Map<String, Object> home = new LinkedHashMap<>();
    home.put("name", NAME);
    home.put("description", WHAT);
    home.put("links", links);
    try {
      return Asset.of(new ObjectMapper().writeValueAsBytes(home), "application/json");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the page is made of plain values", e);
    }
  }
}
