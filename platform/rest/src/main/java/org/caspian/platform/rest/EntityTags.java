package org.caspian.platform.rest;

import java.util.stream.Stream;

/** The weak comparison of {@code If-None-Match} (RFC 9110, 13.1.2). */
public final class EntityTags {

  private EntityTags() {}

  /**
   * Whether the header names the tag. A proxy's weakening and its {@code -gzip} do not count.
   *
   * @param header a list of entity tags, or {@code *}
   */
  public static boolean anyMatches(String header, String etag) {
    String wanted = opaque(etag);
    return header.strip().equals("*")
        // Our tags hold no comma, so that cutting at commas cuts between tags.
        || Stream.of(header.split(",")).anyMatch(tag -> opaque(tag.strip()).equals(wanted));
  }

  private static String opaque(String tag) {
    String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
    return strong.endsWith("-gzip\"") ? strong.substring(0, strong.length() - 6) + '"' : strong;
  }
}
