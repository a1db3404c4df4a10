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
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.SortedSet;
import org.caspian.platform.rest.internal.ApiDocument;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Every failure of a resource method, and of the way to it, as a problem document. The framework
 * brings mappers of its own for the classes named here; only one for the same class goes before
 * them.
 */
@ApplicationScoped
class ProblemMapper {

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
    Throwable.class
  })
  Response answer(Throwable failure) {
    return responses.response(responses.refusal(failure));
  }

  @ServerExceptionMapper
  Response answer(NotAllowedException failure, RoutingContext exchange) {
    SortedSet<String> methods = document.methodsOf(exchange.normalizedPath());
    return responses.response(
        Failures.ofStatus(405).header(HttpHeaders.ALLOW, String.join(", ", methods)));
  }
}
