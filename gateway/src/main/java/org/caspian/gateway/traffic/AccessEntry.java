package org.caspian.gateway.traffic;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * A line of the access log. It has neither the path nor the query, which may hold ids of people,
 * nor anything of a header but the names of trace and request. A member without a value is left
 * out.
 *
 * @param time when the request came, RFC 3339 in UTC
 * @param method of HTTP; {@code OTHER} for one that is none
 * @param route the template of the path; {@code none} if nobody serves it
 * @param status of the answer; absent if the caller went before there was one
 * @param broken that the connection broke before the answer was sent whole
 * @param durationMs until the last byte of the answer was handed to the connection, in milliseconds
 * @param bytes of the answer's body, as sent
 * @param bytesIn of the request's body, as read
 * @param service that the path belongs to; absent for the gateway's own
 * @param upstream instance of the service that answered, host and port; absent if none did
 * @param clientId of a caller that proved who it is
 * @param institution for which that client speaks; absent for the secretariat
 * @param traceId of the W3C Trace Context
 * @param requestId {@code X-Request-Id}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccessEntry(
    String time,
    String method,
    String route,
    Integer status,
    Boolean broken,
    double durationMs,
    long bytes,
    long bytesIn,
    String service,
    String upstream,
    String clientId,
    UUID institution,
    String traceId,
    String requestId) {}
