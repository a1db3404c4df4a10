package org.caspian.platform.command;

/**
 * What makes two requests the same.
 *
 * @param method the HTTP method
 * @param path the request target with its query, as sent
 * @param bodyHash SHA-256 of the canonical body, lower-case hex
 */
record Fingerprint(String method, String path, String bodyHash) {}
