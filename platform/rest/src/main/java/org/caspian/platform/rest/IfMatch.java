package org.caspian.platform.rest;

import java.util.OptionalLong;

/**
 * Reads {@code If-Match}. Only the version part of an entity tag counts: {@code "7"}, {@code
 * "7.c0ffee"}, {@code W/"7"} and {@code "7-gzip"} all mean 7, because proxies weaken and compress,
 * and the digest is the caller's own.
 */
public final class IfMatch {

  private IfMatch() {}

  /**
   * The version that the header names; empty without a header and for {@code *}.
   *
   * @throws ProblemException {@link Problems#INVALID_HEADER} if malformed, or if it names several
   *     versions
   */
  public static OptionalLong version(String header) {
    throw new UnsupportedOperationException();
  }

  /**
   * The version that the header names.
   *
   * @throws ProblemException {@link Problems#PRECONDITION_REQUIRED} without a version, {@link
   *     Problems#INVALID_HEADER} if malformed
   */
  public static long require(String header) {
    throw new UnsupportedOperationException();
  }

  /**
   * Compares the version that the header names with the current one.
   *
   * @throws ProblemException as {@link #require(String)}, and {@link Problems#PRECONDITION_FAILED}
   *     if another version is current
   */
  public static void check(String header, long current) {
    if (require(header) != current) {
      throw new ProblemException(
              Problems.PRECONDITION_FAILED, "The object has version " + current + " now.")
          .with("currentVersion", current);
    }
  }
}
