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
 * mode 600, a line each; a platform whose secrets are lost can not read its own data any more.
 */
final class Secrets {

  private static final int BYTES = 32;

  private final Path file;
  private final Map<String, String> values = new TreeMap<>();

  private Secrets(Path file) {
    this.file = file;
  }

  static Secrets in(Home home) {
    Secrets secrets = new Secrets(home.secrets());
    secrets.read();
    return secrets;
  }

  /** Key of the hash that makes person ids; base64 of 32 bytes. */
  String personKey() {
    return made("person-key");
  }

  /** Key with which the gateway encrypts its signing keys; base64 of 32 bytes. */
  String keyEncryptionKey() {
    return made("key-encryption-key");
  }

  /** Secret of the secretariat's first client, of characters that need no encoding anywhere. */
  String secretariatSecret() {
    return made("secretariat-secret", Base64.getUrlEncoder().withoutPadding());
  }

  /** Password of a service's database user. */
  String databasePassword(String service) {
    return made("database-password." + service);
  }

  private String made(String name) {
    return made(name, Base64.getEncoder());
  }

  private String made(String name, Base64.Encoder encoder) {
    String known = values.get(name);
    if (known != null) {
      return known;
    }
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String made = encoder.encodeToString(random);
    values.put(name, made);
    PrivateFile.write(
        file,
        values.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
            .collect(Collectors.joining()));
    return made;
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
