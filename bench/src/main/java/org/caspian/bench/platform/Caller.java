package org.caspian.bench.platform;

import java.util.UUID;

/**
 * Somebody with an API client.
 *
 * @param institution whom it speaks for; null for the secretariat
 */
public record Caller(String clientId, String secret, UUID institution) {

  @Override
  public String toString() {
    return "Caller[" + clientId + "]";
  }
}
