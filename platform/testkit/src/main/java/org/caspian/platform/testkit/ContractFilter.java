package org.caspian.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Message;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext.Pointers;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds every exchange of a test against the OpenAPI document in the service's own jar, so that
 * every functional test is a contract test. Answers must be as the document says, refusals
 * included; requests only where the service accepted them, because tests send wrong ones on
 * purpose.
 *
 * <p>The filter is added to REST Assured before each Quarkus test. It looks at every path that the
 * document has, and at all of {@code /v1}: a path of it that the document does not have must be
 * refused with a problem document. A method that a path does not have must be refused as the path
 * refuses anything else, which under {@code /oauth2} is not with a problem document.
 */
public final class ContractFilter implements Filter {

  private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";
  private static final String UNKNOWN_PATH = "validation.request.path.missing";
  private static final String UNKNOWN_METHOD = "validation.request.operation.notAllowed";
  private static final String PROBLEM = "application/problem+json";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final OpenApiInteractionValidator validator;
  private final DocumentedPaths paths;
  private final AnswersSeen seen;

  /**
   * Makes a filter from an OpenAPI document.
   *
   * @param document JSON text, OpenAPI 3.1
   */
  public ContractFilter(String document) {
    validator = OpenApiInteractionValidator.createForInlineApiSpecification(document).build();
    paths = DocumentedPaths.of(document);
    seen = AnswersSeen.of(document);
  }

  /**
   * Makes a filter from the document of the application under test.
   *
   * @return the filter
   */
  public static ContractFilter ofThisApplication() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream document = loader.getResourceAsStream(DOCUMENT)) {
      if (document == null) {
        throw new IllegalStateException("There is no " + DOCUMENT + " on the class path");
      }
      return new ContractFilter(new String(document.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expectations,
      FilterContext context) {
    Response response = context.next(request, expectations);
    URI uri = URI.create(request.getURI());
    if (isOfTheContract(uri.getRawPath())) {
      List<Message> violations = violations(request, uri, response);
      if (!violations.isEmpty()) {
        throw new AssertionError(describe(request, response, violations));
      }
    }
    seen.note(
        request.getMethod().toUpperCase(Locale.ROOT), uri.getRawPath(), response.statusCode());
    return response;
  }

  private boolean isOfTheContract(String path) {
    return path.startsWith("/v1/") || paths.find(path).isPresent();
  }

  private List<Message> violations(
      FilterableRequestSpecification request, URI uri, Response response) {
    SimpleResponse answer = answer(response);
    Request.Method method = Request.Method.valueOf(request.getMethod().toUpperCase(Locale.ROOT));
    List<Message> messages = new ArrayList<>(violationsBy(answer, uri.getRawPath(), method));
    if (response.statusCode() < 300) {
      messages.addAll(errors(validator.validateRequest(question(request, uri, method))));
    }
    return messages;
  }

  private List<Message> violationsBy(SimpleResponse answer, String path, Request.Method method) {
    List<Message> messages = errors(validator.validateResponse(path, method, answer));
    boolean refused = answer.getStatus() >= 400 && answer.getStatus() < 500;
    if (refused && only(UNKNOWN_PATH, messages) && isProblem(answer)) {
      return List.of();
    }
    if (refused && only(UNKNOWN_METHOD, messages)) {
      return paths
          .find(path)
          .map(known -> Request.Method.valueOf(known.methods().getFirst()))
          .map(other -> errors(validator.validateResponse(path, other, answer)))
          .orElse(messages);
    }
    return messages;
  }

  private static boolean only(String key, List<Message> messages) {
    return messages.stream().map(Message::getKey).toList().equals(List.of(key));
  }

  private static boolean isProblem(SimpleResponse answer) {
    return answer.getContentType().filter(type -> type.startsWith(PROBLEM)).isPresent();
  }

  private static List<Message> errors(ValidationReport report) {
    return report.getMessages().stream()
        .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
        .toList();
  }

  private static SimpleRequest question(
      FilterableRequestSpecification request, URI uri, Request.Method method) {
    SimpleRequest.Builder builder = new SimpleRequest.Builder(method, uri.getRawPath());
    for (Header header : request.getHeaders()) {
      builder.withHeader(header.getName(), header.getValue());
    }
    if (uri.getRawQuery() != null) {
      for (String parameter : uri.getRawQuery().split("&")) {
        String[] pair = parameter.split("=", 2);
        builder.withQueryParam(
            URLDecoder.decode(pair[0], UTF_8),
            pair.length < 2 ? "" : URLDecoder.decode(pair[1], UTF_8));
      }
    }
    Object body = request.getBody();
    if (!request.getFormParams().isEmpty()) {
      builder.withContentType(FORM).withBody(form(request.getFormParams()));
    } else if (isForm(request.getContentType())) {
      builder.withBody(withoutEmpty(text(body)));
    } else if (body instanceof byte[] bytes) {
      builder.withBody(bytes);
    } else if (body != null) {
      builder.withBody(text(body));
    }
    return builder.build();
  }

  private static String text(Object body) {
    return body instanceof byte[] bytes ? new String(bytes, UTF_8) : String.valueOf(body);
  }

  private static boolean isForm(String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(FORM);
  }

  /** What REST Assured is going to send: it makes the body after every filter. */
  private static String form(Map<String, ?> parameters) {
    return withoutEmpty(
        parameters.entrySet().stream()
            .map(each -> encoded(each.getKey()) + "=" + encoded(String.valueOf(each.getValue())))
            .collect(Collectors.joining("&")));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** A parameter without a value counts as if it were not there (RFC 6749 section 3.2). */
  private static String withoutEmpty(String form) {
    return Stream.of(form.split("&"))
        .filter(parameter -> parameter.matches("[^=]+=.+"))
        .collect(Collectors.joining("&"));
  }

  private static SimpleResponse answer(Response response) {
    SimpleResponse.Builder builder = SimpleResponse.Builder.status(response.statusCode());
    for (Header header : response.getHeaders()) {
      builder.withHeader(header.getName(), header.getValue());
    }
    byte[] body = response.asByteArray();
    if (body.length > 0) {
      builder.withBody(body);
    }
    return builder.build();
  }

  private static String describe(
      FilterableRequestSpecification request, Response response, List<Message> violations) {
    return request.getMethod()
        + " "
        + request.getURI()
        + " answered "
        + response.statusCode()
        + " against the contract:\n"
        + violations.stream().map(ContractFilter::describe).collect(Collectors.joining("\n"))
        + "\n"
        + response.asString();
  }

  private static String describe(Message violation) {
    String pointer =
        violation
            .getContext()
            .flatMap(MessageContext::getPointers)
            .map(Pointers::getInstance)
            .orElse("");
    return "- " + violation.getKey() + " " + pointer + ": " + violation.getMessage();
  }
}
