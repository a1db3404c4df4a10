package org.caspian.gateway.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caspian.gateway.docs.Page.Cell;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/**
 * The page to which the {@code type} of a problem document leads (RFC 9457, 3.1.1), for each code:
 * what has happened, and what the caller can do about it; and the list of all codes.
 */
@ApplicationScoped
class ProblemRoutes {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<Form, Asset> list;
  private final Map<String, Map<Form, Asset>> pages = new TreeMap<>();

  ProblemRoutes() {
    List<ProblemCode> codes = ProblemCode.all();
    list = Map.of(Form.HTML, index(codes).asset(), Form.JSON, json(Map.of("items", codes)));
    codes.forEach(
        code ->
            pages.put(code.code(), Map.of(Form.HTML, page(code).asset(), Form.JSON, json(code))));
  }

  void register(@Observes Router router) {
    AssetAnswer.serve(
        router, "/problems", Page.CONTENT_SECURITY_POLICY, exchange -> list.get(Form.of(exchange)));
    AssetAnswer.serve(router, "/problems/:code", Page.CONTENT_SECURITY_POLICY, this::pageOf);
  }

  private Asset pageOf(RoutingContext exchange) {
    Map<Form, Asset> forms = pages.get(exchange.pathParam("code"));
    if (forms == null) {
      throw new ProblemException(Problems.NOT_FOUND, "There is no such code.");
    }
    return forms.get(Form.of(exchange));
  }

  private static Page page(ProblemCode code) {
    return Page.of(code.title())
        .paragraph("Code `%s`, HTTP status %d.".formatted(code.code(), code.status()))
        .heading("What it means")
        .paragraph(code.meaning())
        .heading("What you can do")
        .paragraph(code.remedy())
        .paragraph(again(code.retry()))
        .link("/problems", "All codes")
        .link("/docs", "The reference of the API");
  }

  /** The {@code retry} of the problem document, in words. */
  private static String again(String retry) {
    return switch (retry) {
      case "never" -> "`retry: never`: sent again as it is, the request is refused again.";
      case "later" -> "`retry: later`: the same request may succeed after a pause.";
      case "after-refetch" ->
          "`retry: after-refetch`: read again and decide again, then send a new request.";
      default -> throw new IllegalArgumentException("no such retry: " + retry);
    };
  }

  private static Page index(List<ProblemCode> codes) {
    return Page.of("Problems")
        .paragraph(
            "How the platform refuses: a problem document (RFC 9457) with one of these as its"
                + " `code`. There may be new ones; of one that you do not know, `status` and `retry`"
                + " say enough.")
        .table(List.of("Code", "Status", "Title"), codes.stream().map(ProblemRoutes::row).toList());
  }

  private static List<Cell> row(ProblemCode code) {
    return List.of(
        Cell.link(code.type(), code.code()),
        Cell.of(Integer.toString(code.status())),
        Cell.of(code.title()));
  }

  private static Asset json(Object value) {
    try {
      return Asset.of(JSON.writeValueAsBytes(value), "application/json");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list of codes is made of plain values", e);
    }
  }
}
