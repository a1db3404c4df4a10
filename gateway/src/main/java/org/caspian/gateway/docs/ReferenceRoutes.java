package org.caspian.gateway.docs;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.caspian.platform.rest.EntityTags;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/**
 * The reference of the API: the document at {@code /openapi.json}, and at {@code /docs} a viewer
 * for it that loads nothing from elsewhere. The document is the released one of all services
 * together, a file of the contracts, so that it is there when a service is not.
 */
@ApplicationScoped
class ReferenceRoutes {

  private static final String VIEWER = "META-INF/resources/openapi-ui/";
  private static final String HTML = "text/html;charset=UTF-8";
  private static final String SCRIPT = "text/javascript;charset=UTF-8";
  private static final String STYLE = "text/css;charset=UTF-8";

  /** Inline styles are the viewer's; everything else must come from here. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final Map<String, Asset> assets = new ConcurrentHashMap<>();

  void register(@Observes Router router) {
    serve(router, "/openapi.json", "contracts/openapi/caspian.json", "application/json");
    serve(router, "/docs", "docs/index.html", HTML);
    serve(router, "/docs/start.js", "docs/start.js", SCRIPT);
    serve(router, "/docs/viewer.js", VIEWER + "swagger-ui-bundle.js", SCRIPT);
    serve(router, "/docs/viewer.css", VIEWER + "swagger-ui.css", STYLE);
  }

  private void serve(Router router, String path, String file, String mediaType) {
    // Blocking, because the file is read and packed when it is first asked for.
    router
        .route(path)
        .method(HttpMethod.GET)
        .method(HttpMethod.HEAD)
        .blockingHandler(
            exchange -> send(exchange, assets.computeIfAbsent(file, f -> Asset.read(f, mediaType))),
            false);
    router.route(path).handler(ReferenceRoutes::refuseToWrite);
  }

  private static void refuseToWrite(RoutingContext exchange) {
    exchange.fail(
        new ProblemException(Problems.METHOD_NOT_ALLOWED, "This can only be read.")
            .header("Allow", "GET, HEAD"));
  }

  private static void send(RoutingContext exchange, Asset asset) {
    String accepted = exchange.request().getHeader("Accept-Encoding");
    boolean packed = accepted != null && accepted.contains("gzip");
    String entityTag = '"' + asset.digest() + (packed ? "-gzip\"" : "\"");
    HttpServerResponse answer =
        exchange
            .response()
            .putHeader("ETag", entityTag)
            .putHeader("Vary", "Accept-Encoding")
            .putHeader("Cache-Control", "no-cache")
            .putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY)
            .putHeader("X-Content-Type-Options", "nosniff");
    List<String> known = exchange.request().headers().getAll("If-None-Match");
    if (EntityTags.anyMatches(String.join(",", known), entityTag)) {
      answer.setStatusCode(304).end();
      return;
    }
    byte[] body = packed ? asset.packed() : asset.plain();
    answer
        .putHeader("Content-Type", asset.mediaType())
        .putHeader("Content-Length", Integer.toString(body.length));
    if (packed) {
      answer.putHeader("Content-Encoding", "gzip");
    }
    if (exchange.request().method() == HttpMethod.HEAD) {
      answer.end();
    } else {
      answer.end(Buffer.buffer(body));
    }
  }
}
