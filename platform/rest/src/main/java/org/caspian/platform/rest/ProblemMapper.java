package org.caspian.platform.rest;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.caspian.platform.rest.internal.ApiDocument;
import org.caspian.platform.rest.internal.Operation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Every failure of a resource method, and of the way to it, as a problem document. The framework
 * brings mappers of its own for the classes named here; only one for the same class goes before
 * them.
 */
@ApplicationScoped
class ProblemMapper {

  /** Extension member: the media types that are taken, or offered. */
  private static final String ALLOWED = "allowed";

  private final ProblemResponses responses;
  private final ApiDocument document;

  @Inject
  ProblemMapper(ProblemResponses responses, ApiDocument document) {
    this.responses = responses;
    this.document = document;
  }

  @ServerExceptionMapper({
    ProblemException.class,
    WebApplicationException.class,
    NotFoundException.class,
    BadRequestException.class,
    UnauthorizedException.class,
    AuthenticationFailedException.class,
    AuthenticationCompletionException.class,
    ForbiddenException.class,
    InvalidDefinitionException.class,
    MismatchedInputException.class,
    NotAllowedException.class,
    NotAcceptableException.class,
    NotSupportedException.class,
    Throwable.class
  })
  Response answer(Throwable failure, RoutingContext exchange) {
    ProblemException refusal = responses.refusal(failure);
    // What we refuse ourselves says already what there is to say.
    return responses.response(
        failure instanceof WebApplicationException ? explained(refusal, exchange) : refusal);
  }

  private ProblemException explained(ProblemException refusal, RoutingContext exchange) {
    String path = exchange.normalizedPath();
    String method = MethodOverride.of(exchange.request());
    return switch (refusal.type().status()) {
      case 404 ->
          isOfOtherMethods(path, method) ? explained(Failures.ofStatus(405), exchange) : refusal;
      case 405 -> refusal.header(HttpHeaders.ALLOW, String.join(", ", document.methodsOf(path)));
      case 406 ->
          document
              .operationAt(method, path)
              .map(operation -> refusal.with(ALLOWED, operation.mediaTypesOfAnswers()))
              .orElse(refusal);
      case 415 ->
          document
              .operationAt(method, path)
              .map(operation -> notTaken(refusal, method, operation, exchange))
              .orElse(refusal);
      default -> refusal;
    };
  }

  /** The router knows the path below this one, of which it says only that it has no such method. */
  private boolean isOfOtherMethods(String path, String method) {
    Set<String> methods = document.methodsOf(path);
    return !methods.isEmpty() && !methods.contains(method);
  }

  private static ProblemException notTaken(
      ProblemException refusal, String method, Operation operation, RoutingContext exchange) {
    Set<String> taken = operation.mediaTypes();
    String listed = String.join(", ", taken);
    ProblemException told =
        exchange.body().length() > 0
            ? refusal
            // Nothing was sent, so that no type of it can be wrong.
            : BodyReading.missing(operation.requiredMembers());
    told.with(ALLOWED, taken);
    return switch (method) {
      case "POST" -> told.header("Accept-Post", listed);
      case "PATCH" -> told.header("Accept-Patch", listed);
      default -> told;
    };
  }
}
