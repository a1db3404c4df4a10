package org.caspian.gateway.token;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The token endpoint (RFC 6749 section 3.2) for the client credentials grant. It has no {@code
 * Idempotency-Key} and its errors are no problem documents: OAuth clients know neither.
 */
@Path("/oauth2/token")
@Tag(name = "Tokens")
public class TokenResource {

  private final TokenIssue issue;
  private final TokenAnswers answers;

  TokenResource(TokenIssue issue, TokenAnswers answers) {
    this.issue = issue;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Get an access token",
      description =
          "The client credentials grant of OAuth 2.0 (RFC 6749). The client shows its id and secret"
              + " in an Authorization header (client_secret_basic) or in the form"
              + " (client_secret_post).")
  @APIResponseSchema(value = TokenResponse.class, responseCode = "200")
  @APIResponse(
      responseCode = "400",
      description = "The request is not as RFC 6749 wants it",
      content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
  @APIResponse(
      responseCode = "401",
      description = "The client id or the client secret is not right, or was not sent",
      content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
  @APIResponse(
      responseCode = "503",
      description = "No token can be issued now",
      content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
  @APIResponse(
      responseCode = "default",
      description = "Any other refusal, likewise",
      content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
  public RestResponse<TokenResponse> issue(
      @HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
      @RequestBody(content = @Content(schema = @Schema(implementation = TokenRequest.class)))
          byte[] form) {
    return answers.issued(issue.answer(authorization, FormParameters.parse(form)));
  }

  @ServerExceptionMapper
  RestResponse<ErrorResponse> refused(OAuthException refusal) {
    return answers.refused(refusal);
  }

  @ServerExceptionMapper
  RestResponse<ErrorResponse> failed(RuntimeException failure) {
    return answers.failed(failure);
  }
}
