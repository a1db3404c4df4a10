package org.caspian.gateway.client;

import java.util.UUID;

/**
 * A client that proved itself.
 *
 * @param secretId of the secret with which; null if it was none
 */
record ProvenClient(UUID id, UUID secretId, ApiClient client) {}
