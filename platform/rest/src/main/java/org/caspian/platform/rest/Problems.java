package org.caspian.platform.rest;

import static org.caspian.platform.rest.Retry.AFTER_REFETCH;
import static org.caspian.platform.rest.Retry.LATER;
import static org.caspian.platform.rest.Retry.NEVER;

/** The kinds of refusal that every service knows. */
public final class Problems {

  /**
   * The body does not have the shape that the operation's schema asks for; {@code errors} says
   * where.
   */
  public static final ProblemType INVALID_BODY =
      new ProblemType(400, "invalid-body", "The body does not have the required shape", NEVER);

  /** A query parameter is unknown or has a wrong value. */
  public static final ProblemType INVALID_PARAMETER =
      new ProblemType(400, "invalid-parameter", "A parameter is unknown or not valid", NEVER);

  /** A request header has a wrong value. */
  public static final ProblemType INVALID_HEADER =
      new ProblemType(400, "invalid-header", "A request header is not valid", NEVER);

  /** The cursor was not made by this list with these filters for this caller. */
  public static final ProblemType INVALID_CURSOR =
      new ProblemType(400, "invalid-cursor", "The cursor is not valid for this list", NEVER);

  /** The body is not one JSON value with unique names. */
  public static final ProblemType MALFORMED_JSON =
      new ProblemType(400, "malformed-json", "The body is not well-formed JSON", NEVER);

  /** The body is not UTF-8. */
  public static final ProblemType NOT_UTF8 =
      new ProblemType(400, "not-utf-8", "The body is not UTF-8", NEVER);

  /** HTTP itself is broken: a URI that cannot be decoded, for example. */
  public static final ProblemType BAD_REQUEST =
      new ProblemType(400, "bad-request", "The request is not valid HTTP", NEVER);

  /** No token, or one that is not valid. */
  public static final ProblemType UNAUTHORIZED =
      new ProblemType(401, "unauthorized", "A valid access token is required", NEVER);

  /** The token was good once; a new one is. */
  public static final ProblemType TOKEN_EXPIRED =
      new ProblemType(401, "token-expired", "The access token has expired", LATER);

  /** The caller may see the object but not do this. */
  public static final ProblemType FORBIDDEN =
      new ProblemType(403, "forbidden", "The caller may not do this", NEVER);

  /** The caller may see the object; the command is another party's. */
  public static final ProblemType NOT_YOUR_PART =
      new ProblemType(403, "not-your-part", "The command belongs to another party", NEVER);

  /** The token lacks the scope that the operation needs. */
  public static final ProblemType INSUFFICIENT_SCOPE =
      new ProblemType(403, "insufficient-scope", "The token lacks a scope", NEVER);

  /** Not there, or not the caller's to know about. */
  public static final ProblemType NOT_FOUND =
      new ProblemType(404, "not-found", "There is nothing here", NEVER);

  /** The path exists, but not with this method; {@code Allow} names the methods. */
  public static final ProblemType METHOD_NOT_ALLOWED =
      new ProblemType(405, "method-not-allowed", "The method is not allowed here", NEVER);

  /** None of the representations that the caller accepts is offered. */
  public static final ProblemType NOT_ACCEPTABLE =
      new ProblemType(406, "not-acceptable", "No acceptable representation is offered", NEVER);

  /** The request did not arrive in time. */
  public static final ProblemType REQUEST_TIMEOUT =
      new ProblemType(408, "request-timeout", "The request was not sent in time", LATER);

  /** The state of the object does not allow the command. */
  public static final ProblemType STATE_CONFLICT =
      new ProblemType(409, "state-conflict", "The state does not allow the command", AFTER_REFETCH);

  /** The command decides about another version than the current one, which the problem names. */
  public static final ProblemType STALE_VERSION =
      new ProblemType(409, "stale-version", "The version is not the current one", AFTER_REFETCH);

  /** The object was deleted. */
  public static final ProblemType GONE = new ProblemType(410, "gone", "This was deleted", NEVER);

  /** {@code If-Match} names another version than the current one. */
  public static final ProblemType PRECONDITION_FAILED =
      new ProblemType(412, "precondition-failed", "If-Match is stale", AFTER_REFETCH);

  /** The body is larger than the operation takes. */
  public static final ProblemType BODY_TOO_LARGE =
      new ProblemType(413, "body-too-large", "The body is too large", NEVER);

  /** The request target is longer than the server reads. */
  public static final ProblemType URI_TOO_LONG =
      new ProblemType(414, "uri-too-long", "The request target is too long", NEVER);

  /** The operation takes no body of this media type. */
  public static final ProblemType UNSUPPORTED_MEDIA_TYPE =
      new ProblemType(415, "unsupported-media-type", "The media type is not supported", NEVER);

  /** The shape is right, a rule of the domain is not met. */
  public static final ProblemType RULE_VIOLATED =
      new ProblemType(422, "rule-violated", "A rule is not met", NEVER);

  /** {@code If-Match} is missing. */
  public static final ProblemType PRECONDITION_REQUIRED =
      new ProblemType(428, "precondition-required", "If-Match is required", AFTER_REFETCH);

  /** The request's header fields are larger than the server reads. */
  public static final ProblemType HEADERS_TOO_LARGE =
      new ProblemType(431, "headers-too-large", "The header fields are too large", NEVER);

  /** A fault of ours; the problem carries an id, the log the rest. */
  public static final ProblemType INTERNAL =
      new ProblemType(500, "internal", "Something went wrong on our side", LATER);

  /** Too many requests wait already. */
  public static final ProblemType OVERLOADED =
      new ProblemType(503, "overloaded", "Too many requests at once", LATER);

  /** A part that the request needs is down. */
  public static final ProblemType UNAVAILABLE =
      new ProblemType(503, "unavailable", "A part of the platform is unavailable", LATER);

  private Problems() {}
}
