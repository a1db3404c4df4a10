package org.caspian.gateway.docs;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.caspian.gateway.token.Issuer;

/**
 * The reference of the API: the document at {@code /openapi.json}, and at {@code /docs} a viewer
 * for it that loads nothing from elsewhere. The document is the released one of all services
 * together, a file of the contracts, so that it is there when a service is not. Beside it lies the
 * guide for member systems.
 */
@ApplicationScoped
class ReferenceRoutes {

  private static final List<String> PAGES =
      List.of("credentials.md", "directory.md", "limits.md", "sharing.md", "year.md");
  private static final String VIEWER = "META-INF/resources/openapi-ui/";
  private static final String HTML = "text/html;charset=UTF-8";
  private static final String SCRIPT = "text/javascript;charset=UTF-8";
  private static final String STYLE = "text/css;charset=UTF-8";

  /** Markdown, which browsers show as text and else would want to keep. */
  private static final String TEXT = "text/plain;charset=UTF-8";

  /** Inline styles are the viewer's; everything else must come from here. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final Map<String, Asset> assets = new ConcurrentHashMap<>();
  private final Issuer issuer;

  ReferenceRoutes(Issuer issuer) {
    this.issuer = issuer;
  }

  void register(@Observes Router router) {
    serve(router, "/openapi.json", () -> PublicDocument.of(issuer));
    serve(router, "/docs", () -> Asset.read("docs/index.html", HTML));
    serve(router, "/docs/start.js", () -> Asset.read("docs/start.js", SCRIPT));
    serve(router, "/docs/page.css", () -> Asset.read("docs/page.css", STYLE));
    serve(router, "/docs/viewer.js", () -> Asset.read(VIEWER + "swagger-ui-bundle.js", SCRIPT));
    serve(router, "/docs/viewer.css", () -> Asset.read(VIEWER + "swagger-ui.css", STYLE));
    serve(router, "/docs/guide", () -> Asset.read("guide/README.md", TEXT));
    for (String page : PAGES) {
      serve(router, "/docs/guide/" + page, () -> Asset.read("guide/" + page, TEXT));
    }
  }

  /** Read and packed when it is first asked for. */
  private void serve(Router router, String path, Supplier<Asset> file) {
    AssetAnswer.serve(
        router,
        path,
        CONTENT_SECURITY_POLICY,
        exchange -> assets.computeIfAbsent(path, first -> file.get()));
  }
}
