package org.caspian.platform.rest;

/**
 * A view as it goes over the wire. May be set as the entity of an answer and is then sent as it is.
 *
 * @param body the JSON, UTF-8
 * @param etag strong entity tag with its quotes, or null where the view is not {@link Versioned}
 */
public record Rendered(byte[] body, String etag) {}
