package org.caspian.platform.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.caspian.platform.rest.internal.Operation;

/**
 * Checks what stands outside of the body against the document, once it is known who calls: the path
 * and the query, U+0000, the type of the body, and that there is none where none is read.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class RequestCheck implements ContainerRequestFilter {

  private static final int ENOUGH_FOR_AN_EMPTY_OBJECT = 64;

  @Context ResourceInfo resource;

  @Inject CurrentOperation current;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    current.set(request.getMethod(), resource);
    if (request.getUriInfo().getPath(true).indexOf('\0') >= 0) {
      throw Failures.ofStatus(404);
    }
    List<MediaType> accepted = accepted(request);
    if (current.get().isPresent()) {
      Operation operation = current.get().get();
      checkOffered(operation, accepted);
      checkPath(operation, request.getUriInfo().getPathParameters());
      checkQuery(operation, request.getUriInfo().getQueryParameters());
      if (request.hasEntity()) {
        if (operation.takesBody()) {
          checkType(operation, request.getMediaType());
        } else {
          checkNothingIsSaid(request);
        }
      }
    }
  }

  /** The framework reads it when the answer is written, too late to refuse. */
  private static List<MediaType> accepted(ContainerRequestContext request) {
    try {
      return request.getAcceptableMediaTypes();
    } catch (IllegalArgumentException e) {
      throw new ProblemException(Problems.INVALID_HEADER, "Accept names what is no media type.");
    }
  }

  private static void checkOffered(Operation operation, List<MediaType> accepted) {
    if (!operation.answersIn(accepted)) {
      throw new NotAcceptableException();
    }
  }

  /** What is not written as the document says names nothing: {@code 01} is not 1. */
  private static void checkPath(Operation operation, Map<String, List<String>> path) {
    if (!operation.isPath(path)) {
      throw Failures.ofStatus(404);
    }
  }

  private static void checkQuery(Operation operation, Map<String, List<String>> query) {
    List<FieldError> errors = operation.errorsOfQuery(query);
    if (!errors.isEmpty()) {
      throw new ProblemException(
              Problems.INVALID_PARAMETER, "The query is not one that is known here.")
          .errors(errors);
    }
  }

  /**
   * A type that the document does not name has no schema there. The framework would read it all the
   * same: it takes {@code *}{@code /*} for every type, and makes a record out of plain text.
   */
  private static void checkType(Operation operation, MediaType type) {
    if (type == null
        || operation.mediaTypes().stream()
            .map(MediaType::valueOf)
            .noneMatch(taken -> isSame(taken, type))) {
      throw new NotSupportedException();
    }
  }

  private static boolean isSame(MediaType taken, MediaType sent) {
    return taken.getType().equalsIgnoreCase(sent.getType())
        && taken.getSubtype().equalsIgnoreCase(sent.getSubtype());
  }

  /** Some clients send {@code {}} where there is nothing to say; what says something is refused. */
  private static void checkNothingIsSaid(ContainerRequestContext request) throws IOException {
    byte[] start = request.getEntityStream().readNBytes(ENOUGH_FOR_AN_EMPTY_OBJECT);
    String text = new String(start, StandardCharsets.UTF_8).replaceAll("\\s", "");
    if (!text.isEmpty() && !text.equals("{}")) {
      throw new ProblemException(Problems.INVALID_BODY, "The operation takes no body.")
          .at("", "unknown-field", "Leave the body out.");
    }
  }
}
