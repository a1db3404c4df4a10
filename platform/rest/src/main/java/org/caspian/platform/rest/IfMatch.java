package org.caspian.platform.rest;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code If-Match}. Only the version part of an entity tag counts: {@code "7"}, {@code
 * "7.c0ffee"}, {@code W/"7"} and {@code "7-gzip"} all mean 7, because proxies weaken and compress,
 * and the digest is the caller's own.
 */
public final class IfMatch {

  private static final String ANY = "*";

  /** An entity tag of RFC 9110, 8.8.3; a list of them would have more than one meaning here. */
  private static final Pattern ENTITY_TAG =
      Pattern.compile("(?:W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"");

  private static final Pattern VERSION = Pattern.compile("(0|[1-9][0-9]{0,17})(?:[.-].*)?");

  /** No object ever has this version: what a well-formed tag that is not ours means. */
  private static final long NEVER = -1;

  private IfMatch() {}

  /**
   * The version that the header names; empty without a header and for {@code *}.
   *
   * @throws ProblemException {@link Problems#INVALID_HEADER} if it is not one entity tag
   */
  public static OptionalLong version(String header) {
    if (header == null || header.strip().equals(ANY)) {
      return OptionalLong.empty();
    }
    Matcher tag = ENTITY_TAG.matcher(header.strip());
    if (!tag.matches()) {
      throw new ProblemException(
          Problems.INVALID_HEADER,
          "If-Match is one entity tag in double quotes, as ETag gave it: \"7.c0ffee00\".");
    }
    Matcher version = VERSION.matcher(tag.group(1));
    return OptionalLong.of(version.matches() ? Long.parseLong(version.group(1)) : NEVER);
  }

  /**
   * The version that the header names.
   *
   * @throws ProblemException {@link Problems#PRECONDITION_REQUIRED} without a header, {@link
   *     Problems#INVALID_HEADER} if it is not one entity tag; {@code *}, which is true of whatever
   *     there is, would let one caller overwrite what another has written
   */
  public static long require(String header) {
    if (header != null && header.strip().equals(ANY)) {
      throw new ProblemException(
          Problems.INVALID_HEADER, "If-Match names a version here; * would mean any.");
    }
    return version(header)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problems.PRECONDITION_REQUIRED,
                    "Read the object and send its ETag as If-Match."));
  }

  /**
   * Compares the version that the header names with the current one.
   *
   * @throws ProblemException as {@link #require(String)}, and {@link Problems#PRECONDITION_FAILED}
   *     if another version is current
   */
  public static void check(String header, long current) {
    check(header, current, current);
  }

  /**
   * Compares the version that the header names with those in which what the caller changes is the
   * same as in the current one: what others may add to an object makes versions, too, but nothing
   * that the caller would overwrite unseen.
   *
   * @param since the first of them
   * @param current the last of them
   * @throws ProblemException as in {@link #check(String, long)}
   */
  public static void check(String header, long since, long current) {
    long version = require(header);
    if (version < since || version > current) {
      throw new ProblemException(
              Problems.PRECONDITION_FAILED, "The object has version " + current + " now.")
          .with("currentVersion", current);
    }
  }
}
