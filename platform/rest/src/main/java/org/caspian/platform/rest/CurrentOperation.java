package org.caspian.platform.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.caspian.platform.rest.internal.ApiDocument;
import org.caspian.platform.rest.internal.Operation;
import org.caspian.platform.rest.internal.ResourcePaths;

/** The operation of the document that the current request calls. */
@RequestScoped
class CurrentOperation {

  /** Made once of each method: it is asked for with each request. */
  private static final Map<Method, String> TEMPLATES = new ConcurrentHashMap<>();

  private final ApiDocument document;
  private Optional<Operation> operation = Optional.empty();
  private Method method;

  @Inject
  CurrentOperation(ApiDocument document) {
    this.document = document;
  }

  void set(String httpMethod, ResourceInfo resource) {
    method = resource.getResourceMethod();
    Class<?> type = resource.getResourceClass();
    operation =
        document.operation(
            httpMethod, TEMPLATES.computeIfAbsent(method, called -> template(type, called)));
  }

  /** The operation; empty for a resource that is hidden from the document. */
  Optional<Operation> get() {
    return operation;
  }

  /** The most bytes that its body may have. */
  int bodyLimit() {
    BodyLimit limit = method == null ? null : method.getAnnotation(BodyLimit.class);
    return limit == null ? BodyLimit.DEFAULT : limit.value();
  }

  private static String template(Class<?> resource, Method method) {
    return ResourcePaths.template(
        path(resource.getAnnotation(Path.class)), path(method.getAnnotation(Path.class)));
  }

  private static String path(Path annotation) {
    return annotation == null ? "" : annotation.value();
  }
}
