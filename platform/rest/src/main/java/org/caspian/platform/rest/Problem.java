package org.caspian.platform.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;

/**
 * A problem document (RFC 9457), {@code application/problem+json}.
 *
 * @param type {@code /problems/<code>}, at the gateway a page about the code
 * @param title the title of the {@link ProblemType}
 * @param status the HTTP status
 * @param detail about this occurrence
 * @param instance the path of the request, without its query
 * @param code stable kebab-case name
 * @param errors what is wrong in the body or the query, empty if nothing single
 * @param retry whether the same request may be sent again
 * @param traceId 32 hex digits; the same as in the trace context and in the log
 * @param part which service answered
 * @param members extension members
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
  "type",
  "title",
  "status",
  "detail",
  "instance",
  "code",
  "errors",
  "retry",
  "traceId",
  "part"
})
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    List<FieldError> errors,
    Retry retry,
    String traceId,
    String part,
    @JsonAnyGetter Map<String, Object> members) {

  /** The media type of a problem document. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** The document of a refusal. */
  public static Problem of(ProblemException refusal, String instance, String traceId, String part) {
    ProblemType type = refusal.type();
    return new Problem(
        "/problems/" + type.code(),
        type.title(),
        type.status(),
        refusal.getMessage(),
        instance,
        type.code(),
        refusal.errors(),
        type.retry(),
        traceId,
        part,
        refusal.members());
  }
}
