package org.caspian.gateway.token;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The token endpoint (RFC 6749 section 3.2) for the client credentials grant. It has no {@code
 * Idempotency-Key} and its errors are no problem documents: OAuth clients know neither.
 */
@Path("/oauth2/token")
public class TokenResource {

  private final TokenIssue issue;
  private final TokenAnswers answers;

  TokenResource(TokenIssue issue, TokenAnswers answers) {
    this.issue = issue;
    this.answers = answers;
  }

  /** Issues an access token to a client that shows its secret. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.APPLICATION_JSON)
  public RestResponse<TokenResponse> issue(
      @HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization, byte[] form) {
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
