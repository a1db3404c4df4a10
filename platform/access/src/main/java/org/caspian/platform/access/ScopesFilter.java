package org.caspian.platform.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Writes into the document, when it is built, how a token is got and which scope each operation
 * needs.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ScopesFilter implements OASFilter {

  private static final String SCHEME = "oauth2";
  private static final String READ = ":read";
  private static final DotName SCOPES = DotName.createSimple(Scopes.class);
  private static final DotName PATH = DotName.createSimple(Path.class);

  /** From the path of a resource class, with a slash at its end, to what it needs. */
  private final Map<String, Needed> byPath = new HashMap<>();

  private final Map<String, String> allScopes = new HashMap<>();

  /** Made by the build, with the classes of the application. */
  public ScopesFilter(IndexView classes) {
    for (AnnotationInstance scopes : classes.getAnnotations(SCOPES)) {
      String path = scopes.target().asClass().declaredAnnotation(PATH).value().asString();
      Needed needed = new Needed(scopes.value("read").asString(), scopes.value("write").asString());
      byPath.put(slashes(path), needed);
      allScopes.put(needed.read(), description(needed.read()));
      allScopes.put(needed.write(), description(needed.write()));
    }
  }

  /** What a scope is good for: {@code members:read} is to read members. */
  public static String description(String scope) {
    String subject = scope.substring(0, scope.indexOf(':'));
    return (scope.endsWith(READ) ? "Read " : "Change ") + subject;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document.getComponents().addSecurityScheme(SCHEME, scheme());
    if (document.getPaths() != null) {
      document.getPaths().getPathItems().forEach(this::require);
    }
  }

  /** {@code members} of {@code members:read}. */
  private SecurityScheme scheme() {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.OAUTH2)
        .description("OAuth 2.0 client credentials; the token is sent as Bearer")
        .flows(
            OASFactory.createOAuthFlows()
                .clientCredentials(
                    OASFactory.createOAuthFlow().tokenUrl("/oauth2/token").scopes(allScopes)));
  }

  private void require(String path, PathItem item) {
    // The longest path of a class that the operation's begins with is the path of its own class.
    byPath.entrySet().stream()
        .filter(entry -> slashes(path).startsWith(entry.getKey()))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .ifPresent(nearest -> require(nearest.getValue(), item));
  }

  private static void require(Needed needed, PathItem item) {
    item.getOperations()
        .forEach(
            (method, operation) ->
                operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement()
                        .addScheme(SCHEME, List.of(needed.of(method)))));
  }

  private static String slashes(String path) {
    return ("/" + path + "/").replaceAll("//+", "/");
  }

  private record Needed(String read, String write) {

    String of(PathItem.HttpMethod method) {
      return switch (method) {
        case GET, HEAD -> read;
        case POST, PUT, PATCH, DELETE, OPTIONS, TRACE -> write;
      };
    }
  }
}
