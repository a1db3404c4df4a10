package org.caspian.gateway;

import io.quarkus.arc.Arc;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import org.caspian.gateway.key.PrivateKeys;
import org.caspian.gateway.key.SigningKeys;
import org.caspian.platform.testkit.SigningKey;
import org.caspian.platform.testkit.TokenBuilder;
import org.caspian.platform.testkit.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tokens as the gateway under test issues them, but of anybody, and for the tests to change. */
public final class OwnTokens {

  private OwnTokens() {}

  /** The secretariat's, right in everything, and signed with the gateway's own key. */
  public static TokenBuilder token() {
    return Tokens.token()
        .claim("scope", "changes:read clients:read clients:write")
        .claim("iss", ConfigProvider.getConfig().getValue("caspian.issuer", String.class))
        .signedBy(key());
  }

  /** The gateway's own key, with which it signs now. */
  public static SigningKey key() {
    var key = Arc.container().instance(SigningKeys.class).get().active().orElseThrow();
    return new SigningKey(key.kid(), pair((RSAPrivateCrtKey) PrivateKeys.of(key)));
  }

  private static KeyPair pair(RSAPrivateCrtKey secret) {
    try {
      RSAPublicKeySpec published =
          new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent());
      return new KeyPair(KeyFactory.getInstance("RSA").generatePublic(published), secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
