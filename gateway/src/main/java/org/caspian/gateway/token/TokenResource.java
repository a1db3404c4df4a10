package org.caspian.gateway.token;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.caspian.platform.access.DpopProofs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The endpoints of the authorization server: token (RFC 6749 section 3.2) for the client
 * credentials grant, introspection (RFC 7662) and revocation (RFC 7009). They have no {@code
 * Idempotency-Key} and their errors are no problem documents: OAuth clients know neither.
 */
@Path("/oauth2")
@Tag(name = "Tokens")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
    responseCode = "400",
    description = "The request is not as the standard wants it",
    content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@APIResponse(
    responseCode = "401",
    description = "The client id or the client secret is not right, or was not sent",
    content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@APIResponse(
    responseCode = "429",
    description =
        "The client has asked, or somebody at this address has failed, too often; Retry-After says"
            + " when to come again",
    content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@APIResponse(
    responseCode = "503",
    description = "It cannot be done now",
    content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
@APIResponse(
    responseCode = "default",
    description = "Any other refusal, likewise",
    content = @Content(schema = @Schema(implementation = ErrorResponse.class)))
public class TokenResource {

  private final TokenIssue issue;
  private final IssuedTokens issued;
  private final TokenAnswers answers;

  TokenResource(TokenIssue issue, IssuedTokens issued, TokenAnswers answers) {
    this.issue = issue;
    this.issued = issued;
    this.answers = answers;
  }

  @POST
  @Path("/token")
  @Operation(
      summary = "Get an access token",
      description =
          "The client credentials grant of OAuth 2.0 (RFC 6749). The client shows its id and secret"
              + " in an Authorization header (client_secret_basic) or in the form"
              + " (client_secret_post), or a JWT that it signed (private_key_jwt, RFC 7523). With a"
              + " proof of possession the token is bound to the key that made it (DPoP, RFC 9449).")
  @APIResponseSchema(value = TokenResponse.class, responseCode = "200")
  public RestResponse<TokenResponse> issue(
      @HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
      @HeaderParam(DpopProofs.HEADER)
          @Parameter(
              description =
                  "A proof that the client holds the key that the token is to be bound to; without it"
                      + " whoever has the token may use it",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      examples =
                          "eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2In0.eyJqdGkiOiIxIn0.c2ln"))
          List<String> proofs,
      @RequestBody(content = @Content(schema = @Schema(implementation = TokenRequest.class)))
          byte[] form) {
    return answers.issued(issue.answer(authorization, proofs, FormParameters.parse(form)));
  }

  @POST
  @Path("/introspect")
  @Operation(
      summary = "Ask whether a token is good",
      description =
          "Token introspection (RFC 7662), of the client's own tokens; the secretariat's clients with"
              + " clients:write ask for all. Of a token that has expired, was revoked, is another"
              + " client's or none at all, the answer is only that it is not active.")
  @APIResponseSchema(value = IntrospectionResponse.class, responseCode = "200")
  public RestResponse<IntrospectionResponse> introspect(
      @HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
      @RequestBody(content = @Content(schema = @Schema(implementation = IssuedTokenRequest.class)))
          byte[] form) {
    return answers.told(issued.introspect(authorization, FormParameters.parse(form)));
  }

  @POST
  @Path("/revoke")
  @Operation(
      summary = "End a token before its time",
      description =
          "Token revocation (RFC 7009), of the client's own tokens; the secretariat's clients with"
              + " clients:write revoke any. The gateway refuses the token from the answer on, every part"
              + " of the platform within two seconds. One that is no good any more is no error.")
  @APIResponse(
      responseCode = "200",
      description = "The token is not accepted any more",
      content = @Content(schema = @Schema(implementation = RevocationResponse.class)))
  public RestResponse<RevocationResponse> revoke(
      @HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
      @RequestBody(content = @Content(schema = @Schema(implementation = IssuedTokenRequest.class)))
          byte[] form) {
    issued.revoke(authorization, FormParameters.parse(form));
    return answers.told(new RevocationResponse());
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
