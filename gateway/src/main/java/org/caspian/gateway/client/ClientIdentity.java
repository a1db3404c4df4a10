package org.caspian.gateway.client;

/**
 * What a client calls itself and proves that with.
 *
 * @param clientSecret in clear: exists only until it was shown
 */
record ClientIdentity(String clientId, String clientSecret) {

  @Override
  public String toString() {
    return "ClientIdentity[" + clientId + "]";
  }
}
