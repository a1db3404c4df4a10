package org.caspian.gateway.client;

/** Where a client is in its life. */
enum ClientState {
  /** Gets tokens. */
  ACTIVE,
  /** Gets none, for good. */
  DISABLED
}
