package org.caspian.stack;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The keys and passwords of one platform, made at its first start. They stand in {@code secrets},
 * mode 600, a line each. What is lost of them is never made anew while there is data: with another
 * key one person would become two, and what was encrypted could not be read any more.
 */
final class Secrets {

  private static final int BYTES = 32;
  private static final String PERSON_KEY = "person-key";
  private static final String KEY_ENCRYPTION_KEY = "key-encryption-key";
  private static final String SECRETARIAT_SECRET = "secretariat-secret";

  private final Path file;
  private final Map<String, String> values = new TreeMap<>();

  private Secrets(Path file) {
    this.file = file;
  }

  /**
   * The secrets of a platform, made where it has no data yet.
   *
   * @throws StackException when there is data and a secret that it depends on is gone or damaged
   */
  static Secrets in(Home home) {
    Secrets secrets = new Secrets(home.secrets());
    secrets.read();
    boolean hasData = Files.exists(home.postgres());
    secrets.require(PERSON_KEY, Base64.getEncoder(), hasData);
    secrets.require(KEY_ENCRYPTION_KEY, Base64.getEncoder(), hasData);
    secrets.require(SECRETARIAT_SECRET, Base64.getUrlEncoder().withoutPadding(), hasData);
    return secrets;
  }

  /** Key of the hash that makes person ids; base64 of 32 bytes. */
  String personKey() {
    return values.get(PERSON_KEY);
  }

  /** Key with which the gateway encrypts its signing keys; base64 of 32 bytes. */
  String keyEncryptionKey() {
    return values.get(KEY_ENCRYPTION_KEY);
  }

  /** Secret of the secretariat's first client, of characters that need no encoding anywhere. */
  String secretariatSecret() {
    return values.get(SECRETARIAT_SECRET);
  }

  /** Password of a service's database user. A lost one may be made anew: each start sets it. */
  String databasePassword(String service) {
    String name = "database-password." + service;
    if (!isWhole(values.get(name))) {
      make(name, Base64.getEncoder());
    }
    return values.get(name);
  }

  private void require(String name, Base64.Encoder encoder, boolean hasData) {
    String known = values.get(name);
    if (isWhole(known)) {
      return;
    }
    if (known != null || hasData) {
      throw new StackException(
          "The secret %s in %s is %s, and the data depends on it. Nothing was started. Restore the"
                  .formatted(name, file, known == null ? "gone" : "damaged")
              + " file from a copy; or, to begin anew without the data: ./caspian reset");
    }
    make(name, encoder);
  }

  private void make(String name, Base64.Encoder encoder) {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    values.put(name, encoder.encodeToString(random));
    PrivateFile.write(
        file,
        values.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
            .collect(Collectors.joining()));
  }

  /** 32 bytes in base64, of either alphabet. */
  private static boolean isWhole(String secret) {
    if (secret == null) {
      return false;
    }
    try {
      String plain = secret.replace('-', '+').replace('_', '/');
      return Base64.getDecoder().decode(plain).length == BYTES;
    } catch (IllegalArgumentException noBase64) {
      return false;
    }
  }

  private void read() {
    if (!Files.exists(file)) {
      return;
    }
    try {
      Properties stored = new Properties();
      stored.load(new StringReader(Files.readString(file)));
      stored.forEach((name, value) -> values.put(name.toString(), value.toString()));
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not read " + file, failure);
    }
  }
}
