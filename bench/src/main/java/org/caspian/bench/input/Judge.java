package org.caspian.bench.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.caspian.bench.input.Mutation.Part;

/** Says what is wrong with an answer. */
final class Judge {

  private static final Pattern TRACE = Pattern.compile("[0-9a-f]{32}");
  private static final Set<String> RETRIES = Set.of("never", "later", "after-refetch");
  private static final Set<String> SHAPE =
      Set.of("invalid-body", "invalid-parameter", "invalid-header");
  private static final Set<String> OAUTH =
      Set.of(
          "invalid_request",
          "invalid_client",
          "unsupported_grant_type",
          "unauthorized_client",
          "invalid_scope",
          "invalid_target",
          "invalid_dpop_proof",
          "use_dpop_nonce");

  /** What is made wrong there is wrong as HTTP. */
  private static final Set<String> RAW = Set.of("bytes", "method");

  /** A head of more bytes may be refused without being read. */
  private static final int HEAD = 8_000;

  private static final int REQUEST_TOLD = 1_500;

  private final ProblemCodes codes;
  private final Objections objections;

  Judge(ProblemCodes codes, Objections objections) {
    this.codes = codes;
    this.objections = objections;
  }

  /** What does not hold; empty if all does. */
  List<Finding> judge(Operation operation, Mutation mutation, Request request, Reply reply) {
    List<Finding> findings = new ArrayList<>();
    Optional<String> fault = fault(operation, mutation, request, reply, findings);
    fault.ifPresent(
        seen -> findings.add(finding(Property.SERVER_ERROR, operation, mutation, request, seen)));
    return findings;
  }

  private Optional<String> fault(
      Operation operation,
      Mutation mutation,
      Request request,
      Reply reply,
      List<Finding> findings) {
    if (reply.silence() != null) {
      boolean hungUpOnNonsense =
          mutation.part() == Part.BROKEN_HTTP && reply.silence().equals(Reply.CLOSED);
      if (!hungUpOnNonsense) {
        findings.add(finding(Property.NO_ANSWER, operation, mutation, request, reply.silence()));
      }
      return Optional.empty();
    }
    boolean bodiless = request.method().equals("HEAD");
    if (reply.status() >= 400 && !bodiless && !isOfTheParser(mutation, request, reply)) {
      document(operation, reply)
          .forEach(
              (property, seen) ->
                  findings.add(finding(property, operation, mutation, request, seen)));
    }
    if (reply.header("x-request-id").isEmpty() && !isOfTheParser(mutation, request, reply)) {
      findings.add(
          finding(
              Property.NO_REQUEST_ID, operation, mutation, request, reply.headers().toString()));
    }
    if (reply.isSuccess() || reply.isRefusal()) {
      document(operation, mutation, request, reply, findings);
    }
    return reply.status() >= 500 && !isOfHttp(mutation, reply)
        ? Optional.of(reply.status() + " " + reply.text())
        : Optional.empty();
  }

  /** 501 and 505 say that the caller speaks another language; HTTP/1.0 is none. */
  private static boolean isOfHttp(Mutation mutation, Reply reply) {
    return reply.status() == 501 && mutation.place().equals("method")
        || reply.status() == 505
            && mutation.part() == Part.BROKEN_HTTP
            && mutation.what().startsWith("HTTP/");
  }

  /** What cannot be read as HTTP is refused before any of our code runs. */
  static boolean isOfTheParser(Mutation mutation, Request request, Reply reply) {
    return Set.of(400, 414, 431).contains(reply.status())
        && reply.isBare()
        && (RAW.contains(mutation.place().split(" ")[0]) || !hasPlainHead(request));
  }

  /** Whether the head is no longer than usual, and of characters that a head may have. */
  private static boolean hasPlainHead(Request request) {
    String sent = new String(request.bytes("gateway"), ISO_8859_1);
    int end = sent.indexOf("\r\n\r\n");
    return end >= 0
        && end <= HEAD
        && sent.substring(0, end).chars().allMatch(one -> one >= ' ' && one <= '~' || isSpace(one));
  }

  private static boolean isSpace(int one) {
    return one == '\r' || one == '\n' || one == '\t';
  }

  private Map<Property, String> document(Operation operation, Reply reply) {
    Map<Property, String> wrong = new EnumMap<>(Property.class);
    JsonNode body = reply.json();
    if (operation.template().startsWith("/oauth2/")
        && OAUTH.contains(body.path("error").asText())) {
      return wrong;
    }
    String type = reply.header("content-type");
    if (!type.startsWith("application/problem+json") || !body.isObject()) {
      wrong.put(
          Property.NO_PROBLEM, "%d %s %s".formatted(reply.status(), type, shortened(reply.text())));
      return wrong;
    }
    String code = body.path("code").asText();
    if (!codes.isKnown(code, reply.status())) {
      wrong.put(Property.UNKNOWN_CODE, reply.status() + " " + code);
    }
    List<String> missing = missing(body, reply);
    if (!missing.isEmpty()) {
      wrong.put(Property.INCOMPLETE_PROBLEM, missing + " in " + shortened(reply.text()));
    }
    return wrong;
  }

  private static List<String> missing(JsonNode body, Reply reply) {
    List<String> missing = new ArrayList<>();
    for (String text : List.of("title", "detail", "instance", "part")) {
      if (body.path(text).asText().isEmpty()) {
        missing.add(text);
      }
    }
    if (!body.path("type").asText().equals("/problems/" + body.path("code").asText())) {
      missing.add("type");
    }
    if (body.path("status").asInt() != reply.status()) {
      missing.add("status");
    }
    if (!RETRIES.contains(body.path("retry").asText())) {
      missing.add("retry");
    }
    if (!TRACE.matcher(body.path("traceId").asText()).matches()) {
      missing.add("traceId");
    }
    if (SHAPE.contains(body.path("code").asText())
        && !body.path("code").asText().equals("invalid-header")
        && !body.path("errors").has(0)) {
      missing.add("errors");
    }
    for (JsonNode error : body.path("errors")) {
      if (!error.path("pointer").isTextual()
          || error.path("code").asText().isEmpty()
          || error.path("detail").asText().isEmpty()) {
        missing.add("errors of " + error);
      }
    }
    if (reply.status() == 401 && reply.header("www-authenticate").isEmpty()) {
      missing.add("WWW-Authenticate");
    }
    return missing;
  }

  /** Whether document and platform are of one mind. */
  private void document(
      Operation operation,
      Mutation mutation,
      Request request,
      Reply reply,
      List<Finding> findings) {
    Optional<List<String>> said = objections.to(operation, mutation, request);
    if (said.isEmpty()) {
      return;
    }
    if (reply.isSuccess() && !said.get().isEmpty()) {
      findings.add(
          finding(
              Property.ACCEPTED,
              operation,
              mutation,
              request,
              reply.status() + ", though " + said.get()));
    }
    if (said.get().isEmpty()
        && SHAPE.contains(reply.code())
        // What a patch makes of the object is judged, which the document cannot say of the patch.
        && !(operation.method().equals("PATCH") && mutation.part() == Part.BODY)
        && !objections.isOnlyLooselyKnown(reply.json())) {
      findings.add(
          finding(Property.REFUSED, operation, mutation, request, shortened(reply.text())));
    }
  }

  private static Finding finding(
      Property property, Operation operation, Mutation mutation, Request request, String seen) {
    Request told =
        request.header("Authorization").isPresent()
            ? request.with("Authorization", "Bearer …")
            : request;
    return new Finding(
        property,
        operation.toString(),
        mutation.place(),
        mutation.what().length() > 200 ? mutation.what().substring(0, 200) : mutation.what(),
        shortened(seen),
        Mutations.readable(told.bytes("gateway"), REQUEST_TOLD));
  }

  private static String shortened(String text) {
    return text.length() > 600 ? text.substring(0, 600) + "…" : text;
  }
}
