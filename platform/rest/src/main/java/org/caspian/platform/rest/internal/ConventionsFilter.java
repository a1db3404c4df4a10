package org.caspian.platform.rest.internal;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds to the document, when it is built, what all operations share and no resource says: the ways
 * to be refused, the headers, names of operations, closed request schemas, and what words mean.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ConventionsFilter implements OASFilter {

  private static final String VERSIONED_PATHS = "/v1/";
  private static final String PROBLEM = "Problem";
  private static final String SHEET = "text/csv";

  private static final String VISIBLE_ASCII = "^[!-~]+$";

  private static final Set<PathItem.HttpMethod> TAKING_A_KEY =
      Set.of(PathItem.HttpMethod.POST, PathItem.HttpMethod.PUT);

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Components components =
        document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
    document.setComponents(components);
    ProblemSchemas.addTo(components);
    if (document.getPaths() == null) {
      return;
    }
    Map<String, PathItem> paths = document.getPaths().getPathItems();
    paths.forEach(
        (path, item) ->
            item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation, components)));
    new WordsFill(Vocabulary.ofTheApplication()).into(document);
    PatchSchemas.derive(document);
    RequestSchemas.close(document);
    // The description of each page comes from it, and nothing answers it.
    components.removeSchema("Page");
  }

  private static void complete(
      String path, PathItem.HttpMethod method, Operation operation, Components components) {
    operation.setOperationId(OperationNames.of(operation.getOperationId()));
    if (!path.startsWith(VERSIONED_PATHS) || isOpen(operation)) {
      addRefusal(operation.getResponses(), "default", "Any refusal");
      return;
    }
    addHeaderParameters(method, operation);
    addETag(method, operation, components);
    addAnswerHeaders(method, operation);
    describeSheets(operation);
    addRefusals(path, method, operation);
  }

  /** Says itself, by an empty list, that it needs no token: {@code @SecurityRequirements}. */
  private static boolean isOpen(Operation operation) {
    return operation.getSecurity() != null && operation.getSecurity().isEmpty();
  }

  private static void addHeaderParameters(PathItem.HttpMethod method, Operation operation) {
    header(operation, "X-Acting-Person", 128, "Code of the person who acts, never a name")
        .getSchema()
        .setPattern(VISIBLE_ASCII);
    if (TAKING_A_KEY.contains(method)) {
      header(
              operation,
              "Idempotency-Key",
              255,
              "With the same key, path and body the first successful answer is given again. Kept"
                  + " for 30 days, for each client and service.")
          .getSchema()
          .setPattern(VISIBLE_ASCII);
    }
    if (method == PathItem.HttpMethod.PATCH) {
      header(operation, "If-Match", 100, "The ETag of the object as it was read").required(true);
    }
  }

  /** The header's parameter: the one that a resource method declares, else a new one. */
  private static Parameter header(
      Operation operation, String name, int maxLength, String description) {
    Parameter parameter =
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
            .filter(known -> name.equalsIgnoreCase(known.getName()))
            .findFirst()
            .orElseGet(() -> added(operation, name));
    if (parameter.getDescription() == null) {
      parameter.setDescription(description);
    }
    return parameter.schema(text(maxLength));
  }

  private static Parameter added(Operation operation, String name) {
    Parameter parameter = OASFactory.createParameter().in(Parameter.In.HEADER).name(name);
    operation.addParameter(parameter);
    return parameter;
  }

  private static Schema text(int maxLength) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(maxLength);
  }

  /** What is answered with a version is answered with an ETag. */
  private static void addETag(
      PathItem.HttpMethod method, Operation operation, Components components) {
    APIResponses responses = operation.getResponses();
    for (Map.Entry<String, APIResponse> entry : responses.getAPIResponses().entrySet()) {
      if (entry.getKey().startsWith("2")
          && RequestSchemas.showsVersion(entry.getValue(), components)) {
        entry
            .getValue()
            .addHeader(
                "ETag",
                OASFactory.createHeader().description("\"<version>.<digest>\"").schema(text(100)));
        if (method == PathItem.HttpMethod.GET) {
          header(operation, "If-None-Match", 1_000, "ETags that are known already");
          responses.addAPIResponse(
              "304", OASFactory.createAPIResponse().description("The known one is current"));
        }
        return;
      }
    }
  }

  private static void addAnswerHeaders(PathItem.HttpMethod method, Operation operation) {
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, answer) -> {
              if (status.equals("201")) {
                answer.addHeader("Location", textHeader("The path of what was created"));
              }
              if (status.startsWith("2") && TAKING_A_KEY.contains(method)) {
                answer.addHeader(
                    "Idempotency-Replayed",
                    textHeader("`true` where the first answer is given again; else absent"));
              }
            });
  }

  /** What can be had as a sheet too is no JSON then. */
  private static void describeSheets(Operation operation) {
    operation.getResponses().getAPIResponses().values().stream()
        .map(APIResponse::getContent)
        .filter(content -> content != null && content.hasMediaType(SHEET))
        .forEach(
            content ->
                content
                    .getMediaType(SHEET)
                    .schema(
                        OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .description(
                                "RFC 4180 in UTF-8, with a header; columns are only added. A text"
                                    + " that a spreadsheet would take for a formula has an"
                                    + " apostrophe before it")));
  }

  private static Header textHeader(String description) {
    return OASFactory.createHeader()
        .description(description)
        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
  }

  private static void addRefusals(String path, PathItem.HttpMethod method, Operation operation) {
    APIResponses responses = operation.getResponses();
    addRefusal(responses, "400", "The shape of the request is wrong");
    addRefusal(responses, "401", "No token, or not a valid one");
    addRefusal(responses, "403", "The caller may see it but not do this");
    if (path.contains("{")) {
      addRefusal(responses, "404", "Not there, or not the caller's to know about");
    }
    if (method != PathItem.HttpMethod.GET) {
      addRefusal(responses, "409", "The state does not allow it, or a race was lost");
      addRefusal(responses, "422", "A rule of the domain is not met");
    }
    if (operation.getRequestBody() != null) {
      addRefusal(responses, "413", "The body is too large");
      addRefusal(responses, "415", "The media type is not taken");
    }
    if (method == PathItem.HttpMethod.PATCH) {
      addRefusal(responses, "412", "If-Match is stale");
      addRefusal(responses, "428", "If-Match is missing");
    }
    addRefusal(
        responses, "429", "More is asked than is allowed; Retry-After says when to come again");
    addRefusal(
        responses, "503", "A part is overloaded or down; Retry-After says when to come again");
    addRefusal(responses, "default", "Any other refusal");
    responses
        .getAPIResponse("401")
        .addHeader("WWW-Authenticate", textHeader("What is wrong with the token (RFC 6750)"));
    for (String status : List.of("429", "503")) {
      responses
          .getAPIResponse(status)
          .addHeader("Retry-After", textHeader("Seconds to wait before the next try"));
    }
    responses
        .getAPIResponse("429")
        .addHeader("RateLimit", textHeader("What is left of the limit that is nearest"))
        .addHeader("RateLimit-Policy", textHeader("The limits of client and institution"));
  }

  private static void addRefusal(APIResponses responses, String status, String description) {
    if (!responses.hasAPIResponse(status)) {
      responses.addAPIResponse(
          status,
          OASFactory.createAPIResponse()
              .description(description)
              .content(
                  OASFactory.createContent()
                      .addMediaType(
                          "application/problem+json",
                          OASFactory.createMediaType()
                              .schema(OASFactory.createSchema().ref(PROBLEM)))));
    }
  }
}
