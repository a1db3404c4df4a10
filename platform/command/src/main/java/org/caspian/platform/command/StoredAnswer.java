package org.caspian.platform.command;

/**
 * An answer as it is kept for repeats.
 *
 * @param status the HTTP status
 * @param location path of what was created, or null
 * @param etag entity tag with its quotes, or null
 * @param body rendered JSON without secrets, or null
 */
record StoredAnswer(int status, String location, String etag, byte[] body) {}
