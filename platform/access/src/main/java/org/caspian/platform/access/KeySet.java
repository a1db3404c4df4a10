package org.caspian.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * The issuer's public keys, followed through its JWKS document.
 *
 * <p>A key that is not known leads to one reading, with a pause between: a new key is found, and a
 * flood of invented key ids does not become a flood at the issuer. Keys that are a minute old are
 * read again when used, so that a withdrawn key ceases to count. While the issuer is away the last
 * keys hold.
 */
public final class KeySet {

  private static final Logger LOG = Logger.getLogger(KeySet.class);

  /** Until there are any keys at all: a service may be up before its issuer. */
  private static final Duration PAUSE_WITHOUT_KEYS = Duration.ofSeconds(1);

  private static final Duration MAX_AGE = Duration.ofMinutes(1);

  private final KeySource source;
  private final Clock clock;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Keys keys = new Keys(Map.of(), Instant.MIN, Instant.MIN);

  /**
   * Keys that are read when first needed.
   *
   * @param source reads the JWKS document; may throw when the issuer is away
   */
  public KeySet(KeySource source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /**
   * The key of this id.
   *
   * @return empty if the issuer has no such key
   * @throws KeysUnavailableException if no keys could be read yet
   */
  public Optional<PublicJsonWebKey> key(String keyId) {
    PublicJsonWebKey known = keys.byId().get(keyId);
    if (known != null && !keys.isOlderThan(MAX_AGE, clock.instant())) {
      return Optional.of(known);
    }
    if (known != null) {
      refreshUnlessBusy();
    } else {
      refreshUnlessDoneFor(keyId);
    }
    if (keys.byId().isEmpty()) {
      throw new KeysUnavailableException();
    }
    return Optional.ofNullable(keys.byId().get(keyId));
  }

  /** The others go on with the keys there are. */
  private void refreshUnlessBusy() {
    if (reading.tryLock()) {
      try {
        refresh();
      } finally {
        reading.unlock();
      }
    }
  }

  /** Who also asks for a new key waits for the one reading, and sees what it brought. */
  private void refreshUnlessDoneFor(String keyId) {
    reading.lock();
    try {
      if (!keys.byId().containsKey(keyId)) {
        refresh();
      }
    } finally {
      reading.unlock();
    }
  }

  private void refresh() {
    Instant now = clock.instant();
    if (now.isBefore(keys.nextReading())) {
      return;
    }
    try {
      Map<String, PublicJsonWebKey> read = parse(source.read());
      keys = new Keys(read, now, pauseFrom(source.pause()));
    } catch (RuntimeException | JoseException e) {
      LOG.warnf("The issuer's keys cannot be read: %s", e.getMessage());
      Duration pause = keys.byId().isEmpty() ? PAUSE_WITHOUT_KEYS : source.pause();
      keys = new Keys(keys.byId(), keys.readAt(), pauseFrom(pause));
    }
  }

  /** From the end of a reading: one that takes longer than the pause is not followed by another. */
  private Instant pauseFrom(Duration pause) {
    return clock.instant().plus(pause);
  }

  private static Map<String, PublicJsonWebKey> parse(String document) throws JoseException {
    Map<String, PublicJsonWebKey> read = new HashMap<>();
    for (JsonWebKey key : new JsonWebKeySet(document).getJsonWebKeys()) {
      boolean signs = key.getUse() == null || key.getUse().equals("sig");
      if (key instanceof PublicJsonWebKey asymmetric && key.getKeyId() != null && signs) {
        read.put(key.getKeyId(), asymmetric);
      }
    }
    if (read.isEmpty()) {
      throw new JoseException("the document has no key to verify with");
    }
    return Map.copyOf(read);
  }

  /**
   * The keys as they were last read.
   *
   * @param readAt when
   * @param nextReading before this instant the document is not read again
   */
  private record Keys(Map<String, PublicJsonWebKey> byId, Instant readAt, Instant nextReading) {

    boolean isOlderThan(Duration age, Instant now) {
      return readAt.plus(age).isBefore(now);
    }
  }
}
