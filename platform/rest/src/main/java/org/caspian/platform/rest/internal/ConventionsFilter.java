package org.caspian.platform.rest.internal;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
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
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds to the document, when it is built, what all operations share and no resource says: the ways
 * to be refused, the headers, the security scheme, names of operations, closed request schemas.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ConventionsFilter implements OASFilter {

  /** The name of the security scheme. */
  public static final String SECURITY_SCHEME = "oauth2";

  private static final String VERSIONED_PATHS = "/v1/";
  private static final String IF_MATCH = "If-Match";
  private static final String PROBLEM = "Problem";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Components components =
        document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
    document.setComponents(components);
    ProblemSchemas.addTo(components);
    addSecurityScheme(components);
    if (document.getPaths() == null) {
      return;
    }
    Map<String, PathItem> paths = document.getPaths().getPathItems();
    paths.forEach(
        (path, item) ->
            item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation, components)));
    RequestSchemas.close(document);
  }

  private static void complete(
      String path, PathItem.HttpMethod method, Operation operation, Components components) {
    operation.setOperationId(OperationNames.of(operation.getOperationId()));
    if (!path.startsWith(VERSIONED_PATHS)) {
      return;
    }
    addHeaderParameters(path, method, operation);
    addETag(method, operation, components);
    addRefusals(path, method, operation);
  }

  private static void addHeaderParameters(
      String path, PathItem.HttpMethod method, Operation operation) {
    addHeader(
        operation,
        "X-Acting-Person",
        false,
        text(128),
        "Code of the person who acts, never a name");
    addHeader(operation, "traceparent", false, text(100), "W3C Trace Context");
    switch (method) {
      case POST ->
          addHeader(
              operation,
              "Idempotency-Key",
              false,
              text(255),
              "With the same key, path and body the first successful answer is given again");
      case PATCH ->
          addHeader(operation, IF_MATCH, true, text(100), "The ETag of the object as it was read");
      case GET ->
          addHeader(operation, "If-None-Match", false, text(1_000), "ETags that are known already");
      case PUT, DELETE, HEAD, OPTIONS, TRACE -> {}
    }
  }

  private static void addHeader(
      Operation operation, String name, boolean required, Schema schema, String description) {
    boolean described =
        operation.getParameters() != null
            && operation.getParameters().stream()
                .anyMatch(known -> name.equalsIgnoreCase(known.getName()));
    if (!described) {
      operation.addParameter(
          OASFactory.createParameter()
              .in(Parameter.In.HEADER)
              .name(name)
              .required(required ? Boolean.TRUE : null)
              .description(description)
              .schema(schema));
    }
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
        entry.getValue().addHeader("ETag", header("\"<version>.<digest>\""));
        if (method == PathItem.HttpMethod.GET) {
          responses.addAPIResponse(
              "304", OASFactory.createAPIResponse().description("The known one is current"));
        }
        return;
      }
    }
  }

  private static Header header(String description) {
    return OASFactory.createHeader().description(description).schema(text(100));
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
        responses, "503", "A part is overloaded or down; Retry-After says when to come again");
    addRefusal(responses, "default", "Any other refusal");
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

  private static void addSecurityScheme(Components components) {
    components.addSecurityScheme(
        SECURITY_SCHEME,
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.OAUTH2)
            .description("OAuth 2.0 client credentials; the token is sent as Bearer")
            .flows(
                OASFactory.createOAuthFlows()
                    .clientCredentials(
                        OASFactory.createOAuthFlow().tokenUrl("/oauth2/token").scopes(Map.of()))));
  }
}
