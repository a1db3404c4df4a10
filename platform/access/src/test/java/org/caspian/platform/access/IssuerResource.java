package org.caspian.platform.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The issuer of the application under test. */
public class IssuerResource implements QuarkusTestResourceLifecycleManager {

  private TestIssuer issuer;

  @Override
  public Map<String, String> start() {
    issuer = new TestIssuer(TestKeys.document(TestKeys.RSA, TestKeys.PSS, TestKeys.EC));
    return Map.of("caspian.jwks-uri", issuer.jwksUri().toString());
  }

  @Override
  public void stop() {
    issuer.close();
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(issuer, field -> field.getType() == TestIssuer.class);
  }
}
