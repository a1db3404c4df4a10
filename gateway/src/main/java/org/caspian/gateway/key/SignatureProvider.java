package org.caspian.gateway.key;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jca.ProviderContext;

/**
 * Which implementation makes signatures: AWS-LC, which signs three times (RSA) and eight times
 * (P-256) as fast as the JDK, or the JDK where there is none for this machine (ADR 0020).
 */
final class SignatureProvider {

  private static final Logger LOG = Logger.getLogger(SignatureProvider.class);

  /** The one of this machine. */
  static final SignatureProvider HERE =
      of(
          AmazonCorrettoCryptoProvider.INSTANCE,
          AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError());

  private final Optional<Provider> provider;

  private SignatureProvider(Optional<Provider> provider) {
    this.provider = provider;
    // The last in the JVM's list: only who asks for it by name gets it, and TLS, hashes and random
    // numbers stay the JDK's.
    provider.ifPresent(Security::addProvider);
  }

  /**
   * The provider, or the JDK's own.
   *
   * @param loadingError why the provider cannot be used here; null if it can
   */
  static SignatureProvider of(Provider provider, Throwable loadingError) {
    if (loadingError == null) {
      return new SignatureProvider(Optional.of(provider));
    }
    LOG.infof("Signatures are made by the JDK: %s does not run here (%s)", provider, loadingError);
    return new SignatureProvider(Optional.empty());
  }

  /** For jose4j. */
  ProviderContext context() {
    ProviderContext context = new ProviderContext();
    provider.ifPresent(
        one -> context.getSuppliedKeyProviderContext().setSignatureProvider(one.getName()));
    return context;
  }

  /**
   * The key in the provider's own form. In another it is read and checked again with each
   * signature, which takes longer than to sign.
   */
  PrivateKey own(PrivateKey key) {
    if (provider.isEmpty()) {
      return key;
    }
    try {
      return (PrivateKey)
          KeyFactory.getInstance(key.getAlgorithm(), provider.get()).translateKey(key);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("A key of the JDK's is none for " + provider.get(), e);
    }
  }
}
