package org.caspian.platform.rest.internal;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.caspian.platform.rest.BodyLimit;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Writes into the document, when it is built, how large a body each operation takes that takes more
 * than others: for callers, and for the door, which collects bodies before it is known which method
 * they are for.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class BodyLimitFilter implements OASFilter {

  /** The most bytes that the operation takes. */
  static final String EXTENSION = "x-body-limit";

  private static final DotName BODY_LIMIT = DotName.createSimple(BodyLimit.class);
  private static final DotName PATH = DotName.createSimple(Path.class);
  private static final String METHODS = "jakarta.ws.rs.";

  private final IndexView classes;

  /** Made by the build, with the classes of the application. */
  public BodyLimitFilter(IndexView classes) {
    this.classes = classes;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    for (AnnotationInstance limit : classes.getAnnotations(BODY_LIMIT)) {
      MethodInfo method = limit.target().asMethod();
      String path = ResourcePaths.template(pathOf(method.declaringClass()), pathOf(method));
      PathItem item = document.getPaths() == null ? null : document.getPaths().getPathItem(path);
      if (item != null) {
        item.getOperations().forEach((verb, operation) -> add(method, verb, operation, limit));
      }
    }
  }

  private static void add(
      MethodInfo method, PathItem.HttpMethod verb, Operation operation, AnnotationInstance limit) {
    if (method.hasDeclaredAnnotation(DotName.createSimple(METHODS + verb))) {
      // Two methods that differ in the media type are one operation of the document.
      Map<String, Object> known = operation.getExtensions();
      int other = known != null && known.get(EXTENSION) instanceof Integer bytes ? bytes : 0;
      operation.addExtension(EXTENSION, Math.max(other, limit.value().asInt()));
    }
  }

  private static String pathOf(AnnotationTarget target) {
    AnnotationInstance path = target.declaredAnnotation(PATH);
    return path == null ? "" : path.value().asString();
  }
}
