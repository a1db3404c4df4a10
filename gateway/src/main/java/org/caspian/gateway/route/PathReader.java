package org.caspian.gateway.route;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.caspian.platform.rest.ProblemException;

/** Reads one request target into its {@link CanonicalPath}. */
final class PathReader {

  /** What may stand in a segment unencoded besides letters and digits: pchar without {@code ;}. */
  private static final String PUNCTUATION = "-._~!$&'()*+,=:@";

  private static final String UNRESERVED_PUNCTUATION = "-._~";

  /** Characters that separate in some reader of paths, and so must not come in encoded either. */
  private static final String SEPARATORS = "/\\;";

  /** RFC 3986, 3.4; brackets are let through, which every reader takes. */
  private static final String NOT_IN_A_QUERY = "#\"<>\\^`{|}";

  private final String target;
  private final int end;
  private final StringBuilder canonical = new StringBuilder();
  private final List<String> segments = new ArrayList<>();

  PathReader(String target) {
    this.target = target;
    int question = target.indexOf('?');
    this.end = question < 0 ? target.length() : question;
  }

  CanonicalPath read() {
    if (target.isEmpty() || target.charAt(0) != '/') {
      throw bad("The request target must be a path that begins with a slash.");
    }
    int at = 0;
    while (at < end) {
      int next = target.indexOf('/', at + 1);
      int segmentEnd = next < 0 || next > end ? end : next;
      segment(at + 1, segmentEnd);
      at = segmentEnd;
    }
    return new CanonicalPath(canonical.toString(), query(), segments);
  }

  /** A service would refuse it bare and hang up, on a connection that others share. */
  private String query() {
    if (end == target.length()) {
      return null;
    }
    String query = target.substring(end + 1);
    if (query.chars().anyMatch(c -> c <= ' ' || c > '~' || NOT_IN_A_QUERY.indexOf(c) >= 0)) {
      throw bad("The query holds a character that must be percent-encoded.");
    }
    if (query.indexOf('%') >= 0) {
      checkEscapes(query);
    }
    return query;
  }

  /** The query goes on as it came, to readers each of which must find the same text in it. */
  private static void checkEscapes(String query) {
    ByteBuffer decoded = ByteBuffer.allocate(query.length());
    for (int at = 0; at < query.length(); at++) {
      char c = query.charAt(at);
      if (c == '%') {
        if (!isEscape(query, at, query.length())) {
          throw bad("A percent sign in the query is not followed by two hex digits.");
        }
        decoded.put((byte) HexFormat.fromHexDigits(query, at + 1, at + 3));
        at += 2;
      } else {
        decoded.put((byte) c);
      }
    }
    utf8(decoded.flip(), "query");
  }

  private void segment(int from, int to) {
    boolean last = to == end;
    if (from == to && !last) {
      throw bad("The path holds an empty segment.");
    }
    canonical.append('/');
    ByteBuffer decoded = ByteBuffer.allocate(to - from);
    for (int at = from; at < to; at++) {
      char c = target.charAt(at);
      if (c == '%') {
        byte value = encoded(at, to);
        decoded.put(value);
        append(value);
        at += 2;
      } else if (isAlphanumeric(c) || PUNCTUATION.indexOf(c) >= 0) {
        decoded.put((byte) c);
        canonical.append(c);
      } else {
        throw bad("The path holds a character that may not stand there.");
      }
    }
    segments.add(checked(decoded.flip()));
  }

  private byte encoded(int at, int to) {
    if (!isEscape(target, at, to)) {
      throw bad("A percent sign in the path is not followed by two hex digits.");
    }
    int value = HexFormat.fromHexDigits(target, at + 1, at + 3);
    if (value == '.' || SEPARATORS.indexOf(value) >= 0) {
      throw bad("The path holds an encoded dot, slash, backslash or semicolon.");
    }
    if (value == '%' && isHex(at + 3, to) && isHex(at + 4, to)) {
      throw bad("The path is encoded twice.");
    }
    return (byte) value;
  }

  private static boolean isEscape(String text, int at, int to) {
    return at + 2 < to
        && HexFormat.isHexDigit(text.charAt(at + 1))
        && HexFormat.isHexDigit(text.charAt(at + 2));
  }

  private boolean isHex(int at, int to) {
    return at < to && HexFormat.isHexDigit(target.charAt(at));
  }

  private void append(byte value) {
    char c = (char) (value & 0xff);
    if (isAlphanumeric(c) || UNRESERVED_PUNCTUATION.indexOf(c) >= 0) {
      canonical.append(c);
    } else {
      canonical.append('%').append(HexFormat.of().withUpperCase().toHexDigits(value));
    }
  }

  private static String checked(ByteBuffer segment) {
    String text = utf8(segment, "path");
    if (text.equals(".") || text.equals("..")) {
      throw bad("The path holds a dot segment.");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw bad("The path holds an encoded control character.");
    }
    return text;
  }

  private static String utf8(ByteBuffer bytes, String where) {
    try {
      // A decoder of its own reports what String's constructor would replace silently.
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw bad("The percent-encoded bytes of the " + where + " are not well-formed UTF-8.");
    }
  }

  private static boolean isAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(RouteProblems.BAD_PATH, detail);
  }
}
