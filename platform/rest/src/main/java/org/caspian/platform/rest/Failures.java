package org.caspian.platform.rest;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import io.vertx.ext.web.handler.HttpException;
import jakarta.ws.rs.WebApplicationException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.RejectedExecutionException;

/** What failures that are not ours are told as. */
final class Failures {

  private Failures() {}

  /** The refusal that a failure stands for; {@link Problems#INTERNAL} for what nobody foresaw. */
  static ProblemException refusal(Throwable failure) {
    // Frameworks wrap what is thrown through them.
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException refusal) {
        return refusal;
      }
    }
    return switch (failure) {
      case WebApplicationException answer -> ofStatus(answer.getResponse().getStatus());
      case HttpException answer -> ofStatus(answer.getStatusCode());
      case UnauthorizedException denied -> ofStatus(401);
      case AuthenticationException denied -> ofStatus(401);
      case ForbiddenException denied -> ofStatus(403);
      // No worker is free: the pool is smaller than what was let in, or blocked.
      case RejectedExecutionException full -> ofStatus(503);
      case null, default -> ofStatus(500);
    };
  }

  /** Whether the caller went away, which is no fault, and nobody is there to be told. */
  static boolean isHangUp(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpClosedException
          || cause instanceof ClosedChannelException
          || cause instanceof StreamResetException) {
        return true;
      }
    }
    return false;
  }

  /** The refusal that an HTTP status stands for. */
  static ProblemException ofStatus(int status) {
    return switch (status) {
      case 401 ->
          new ProblemException(Problems.UNAUTHORIZED, "Send an access token as Bearer.")
              .header("WWW-Authenticate", "Bearer");
      case 403 -> new ProblemException(Problems.FORBIDDEN, "The caller may not do this.");
      case 404 -> new ProblemException(Problems.NOT_FOUND, "There is no such object.");
      case 405 ->
          new ProblemException(
              Problems.METHOD_NOT_ALLOWED, "Allow names the methods of this path.");
      case 406 ->
          new ProblemException(
              Problems.NOT_ACCEPTABLE, "Accept a media type that is offered here.");
      case 408 ->
          new ProblemException(Problems.REQUEST_TIMEOUT, "Send the request again, and faster.");
      case 410 -> new ProblemException(Problems.GONE, "This was deleted.");
      case 413 -> new ProblemException(Problems.BODY_TOO_LARGE, "Send less at once.");
      case 414 -> new ProblemException(Problems.URI_TOO_LONG, "Send fewer or shorter parameters.");
      case 415 ->
          new ProblemException(
              Problems.UNSUPPORTED_MEDIA_TYPE, "Send a media type that is taken here.");
      case 431 ->
          new ProblemException(Problems.HEADERS_TOO_LARGE, "Send fewer or shorter headers.");
      case 503 ->
          new ProblemException(Problems.OVERLOADED, "Try again after a pause.")
              .header("Retry-After", "1");
      default ->
          status >= 400 && status < 500
              ? new ProblemException(Problems.BAD_REQUEST, "The request cannot be read.")
              : new ProblemException(
                  Problems.INTERNAL, "Our log tells more under the trace id of this answer.");
    };
  }
}
