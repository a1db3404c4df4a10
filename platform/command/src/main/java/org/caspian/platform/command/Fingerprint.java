package org.caspian.platform.command;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What makes two requests the same.
 *
 * @param method the HTTP method
 * @param path the request target with its query, with no escape of what needs none
 * @param bodyHash SHA-256 of the canonical body, lower-case hex
 */
record Fingerprint(String method, String path, String bodyHash) {

  /** An escape of a letter, a digit, or one of the four signs of RFC 3986, 2.3. */
  private static final Pattern NEEDLESS_ESCAPE =
      Pattern.compile("%(2[dDeE]|3[0-9]|4[1-9a-fA-F]|5[0-9aAfF]|6[1-9a-fA-F]|7[0-9aAeE])");

  private static final int HEX = 16;

  Fingerprint {
    // 6.2.2.2: equivalent. An id is found in a path that a caller has escaped, too.
    path = NEEDLESS_ESCAPE.matcher(path).replaceAll(Fingerprint::unescaped);
  }

  private static String unescaped(MatchResult escape) {
    return String.valueOf((char) Integer.parseInt(escape.group(1), HEX));
  }
}
