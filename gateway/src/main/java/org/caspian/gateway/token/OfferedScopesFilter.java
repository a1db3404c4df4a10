package org.caspian.gateway.token;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.stream.Stream;
import org.caspian.gateway.client.ApiScope;
import org.caspian.platform.access.ScopesFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.OAuthFlow;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Names in the document all scopes that {@link ServerMetadata} offers, also those that no operation
 * of the gateway needs.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 0)
public class OfferedScopesFilter implements OASFilter {

  /** After the filter of the platform, of the usual priority 1, has written the scheme. */
  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.getComponents().getSecuritySchemes().values().forEach(OfferedScopesFilter::offerAll);
  }

  private static void offerAll(SecurityScheme scheme) {
    OAuthFlow flow = scheme.getFlows().getClientCredentials();
    Stream.of(ApiScope.values())
        .map(ApiScope::text)
        .forEach(scope -> flow.addScope(scope, ScopesFilter.description(scope)));
  }
}
