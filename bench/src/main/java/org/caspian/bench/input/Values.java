package org.caspian.bench.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caspian.bench.platform.Json;

/** The catalogue of bad values; those that are good in a place are asked there all the same. */
final class Values {

  private static final int SAME = 0x10FFFF;

  /** Made once: every place of every operation is sent them all. */
  private static final Map<String, Value> TEXTS = allTexts();

  private static final Map<String, Value> JSON = allJson();

  private Values() {}

  /**
   * A bad value.
   *
   * @param text as it is, or as it stands in JSON
   */
  record Value(Kind kind, String text) {}

  /** Values by what is bad in them, in order. */
  private static final class Catalogue {

    private final Map<String, Value> values = new LinkedHashMap<>();

    void put(Kind kind, String what, String text) {
      values.put(what, new Value(kind, text));
    }

    Map<String, Value> all() {
      return Collections.unmodifiableMap(values);
    }
  }

  /** Text for bodies, parameters and headers, by what is bad in it. */
  static Map<String, Value> texts() {
    return TEXTS;
  }

  private static Map<String, Value> allTexts() {
    Catalogue texts = new Catalogue();
    texts.put(Kind.MISSING, "empty", "");
    texts.put(Kind.MISSING, "a blank", " ");
    texts.put(Kind.FORMAT, "blanks around", "  x  ");
    texts.put(Kind.MISSING, "a tabulator", "\t");
    texts.put(Kind.UNICODE, "line breaks", "a\r\nb\nc");
    texts.put(Kind.UNICODE, "NUL", "a\u0000b");
    texts.put(Kind.UNICODE, "control characters", "\u0001\u0007\u001b[31m\u007f\u0085");
    texts.put(Kind.UNICODE, "a lone high surrogate", "a\ud800b");
    texts.put(Kind.UNICODE, "surrogates in the wrong order", "\udc00\ud800");
    texts.put(Kind.UNICODE, "a noncharacter", "\uffff");
    texts.put(Kind.UNICODE, "a noncharacter of a far plane", Character.toString(0x1FFFE));
    texts.put(Kind.UNICODE, "the last code point", Character.toString(SAME));
    texts.put(Kind.UNICODE, "a byte order mark", "\ufeffx");
    texts.put(Kind.UNICODE, "replacement characters", "\ufffd\ufffd");
    texts.put(Kind.UNICODE, "an override of direction", "\u202egnp.exe\u202c");
    texts.put(Kind.UNICODE, "isolates of direction", "\u2067\u0633\u0644\u0627\u0645\u2069 a");
    texts.put(Kind.UNICODE, "invisible characters", "\u200b\u200c\u200d\u2060\u00ad");
    texts.put(Kind.UNICODE, "line separators of Unicode", "a\u2028b\u2029c");
    texts.put(Kind.UNICODE, "combining marks without end", "Z" + "\u0300\u0489\u0e47".repeat(60));
    texts.put(Kind.UNICODE, "a lone combining mark", "\u0301");
    texts.put(Kind.UNICODE, "decomposed text", "e\u0301\u0438\u0306");
    texts.put(Kind.UNICODE, "text that grows when composed", "\u0958\ufb2c\u1d160");
    texts.put(Kind.UNICODE, "every script", everyScript());
    texts.put(
        Kind.UNICODE, "Persian", "\u062f\u0627\u0646\u0634\u06af\u0627\u0647 \u06f1\u06f2\u06f3");
    texts.put(Kind.UNICODE, "Kazakh", "\u049a\u0430\u0437\u0430\u049b \u04d9\u04b1\u049b\u0456");
    texts.put(Kind.UNICODE, "look-alikes", "\u0430\u0440\u0440\u04cf\u0435");
    texts.put(Kind.UNICODE, "letters that change their length", "\u0130\u0131\u00df\ufb03\u1e9e");
    texts.put(Kind.UNICODE, "full width", "\uff21\uff22\uff11\uff12");
    texts.put(Kind.UNICODE, "digits of other scripts", "\u0661\u0662\u0967\uff13");
    texts.put(
        Kind.UNICODE,
        "emoji",
        "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67\ud83c\uddf0\ud83c\uddff");
    texts.put(Kind.UNICODE, "a ligature of a sentence", "\ufdfa".repeat(20));
    texts.put(Kind.FORMAT, "a comma and dots", "1.234,5");
    texts.put(Kind.NULL, "null as text", "null");
    texts.put(Kind.WRONG_TYPE, "true as text", "true");
    texts.put(Kind.WRONG_TYPE, "a number as text", "1");
    texts.put(Kind.WRONG_TYPE, "a negative number as text", "-1");
    texts.put(Kind.EXTREME, "a huge number as text", "99999999999999999999999999");
    texts.put(Kind.WRONG_TYPE, "NaN as text", "NaN");
    texts.put(Kind.INJECTION, "SQL", "' OR '1'='1' --");
    texts.put(Kind.INJECTION, "SQL that ends a statement", "x'); drop table institution; --");
    texts.put(Kind.INJECTION, "SQL wildcards", "%_\\%");
    texts.put(Kind.INJECTION, "a query of JSON", "{\"$gt\": \"\"}");
    texts.put(Kind.INJECTION, "conversions of printf", "%s%n%x%1$d%99999999d");
    texts.put(Kind.INJECTION, "a lookup", "${jndi:ldap://localhost:1/a}${env:HOME}");
    texts.put(Kind.INJECTION, "a template", "{{7*7}}#{7*7}<%= 7*7 %>");
    texts.put(Kind.INJECTION, "markup", "<script>alert(1)</script>&lt;&#0;");
    texts.put(Kind.INJECTION, "a formula", "=HYPERLINK(\"http://localhost\")");
    texts.put(Kind.TRAVERSAL, "a path upwards", "../../../../etc/passwd");
    texts.put(Kind.TRAVERSAL, "an escaped path upwards", "..%2f..%2fetc%2fpasswd");
    texts.put(Kind.TRAVERSAL, "a path of another system", "..\\..\\windows\\win.ini");
    texts.put(Kind.TRAVERSAL, "a file address", "file:///etc/passwd");
    texts.put(Kind.INJECTION, "a script address", "javascript:alert(1)");
    texts.put(Kind.INJECTION, "a backslash at the end", "a\\");
    texts.put(Kind.INJECTION, "quotes", "\"'`\u201c\u00ab");
    texts.put(Kind.HEADER_INJECTION, "a header", "x\r\nSet-Cookie: a=b");
    texts.put(Kind.FORMAT, "no date", "2026-02-30");
    texts.put(Kind.FORMAT, "a month too many", "2026-13-01");
    texts.put(Kind.EXTREME, "the year 0", "0000-01-01");
    texts.put(Kind.EXTREME, "the year 1", "0001-01-01");
    texts.put(Kind.EXTREME, "the last day of four digits", "9999-12-31");
    texts.put(Kind.EXTREME, "a year of five digits", "+10000-01-01");
    texts.put(Kind.EXTREME, "a year before all", "-9999-01-01");
    texts.put(Kind.FORMAT, "a day without zeros", "2026-9-1");
    texts.put(Kind.FORMAT, "a date of another place", "01.09.2026");
    texts.put(Kind.FORMAT, "a week", "2026-W36");
    texts.put(Kind.FORMAT, "an instant for a day", "2026-09-01T00:00:00Z");
    texts.put(Kind.FORMAT, "the 25th hour", "2026-09-01T25:00");
    texts.put(Kind.FORMAT, "24:00", "2026-09-01T24:00:00");
    texts.put(Kind.FORMAT, "a leap second", "2026-12-31T23:59:60");
    texts.put(Kind.FORMAT, "a hour that is left out", "2027-03-28T02:30:00");
    texts.put(Kind.FORMAT, "nanoseconds", "2026-09-01T09:00:00.123456789");
    texts.put(Kind.FORMAT, "an offset that is none", "2026-09-01T09:00:00+99:99");
    texts.put(Kind.FORMAT, "years that do not follow", "2026/2028");
    texts.put(Kind.EXTREME, "years long ago", "1000/1001");
    texts.put(Kind.EXTREME, "years to come", "2999/3000");
    texts.put(Kind.FORMAT, "the id of nobody", "00000000-0000-0000-0000-000000000000");
    texts.put(Kind.FORMAT, "the last id", "ffffffff-ffff-ffff-ffff-ffffffffffff");
    texts.put(Kind.FORMAT, "an id that nobody made", "0192f0c1-2b3c-7d4e-8f50-617283940a1b");
    texts.put(Kind.FORMAT, "an id in capitals", "0192F0C1-2B3C-7D4E-8F50-617283940A1B");
    texts.put(Kind.FORMAT, "an id without hyphens", "0192f0c12b3c7d4e8f50617283940a1b");
    texts.put(Kind.FORMAT, "an id in braces", "{0192f0c1-2b3c-7d4e-8f50-617283940a1b}");
    texts.put(Kind.FORMAT, "an id that is too short", "1-1-1-1-1");
    texts.put(Kind.FORMAT, "a country that was", "SU");
    texts.put(Kind.FORMAT, "a zone that is an offset", "+05:00");
    texts.put(Kind.TRAVERSAL, "a zone that is a path", "Asia/../Asia/Baku");
    texts.put(Kind.EXTREME, "300 characters", "x".repeat(300));
    texts.put(Kind.EXTREME, "301 characters", "x".repeat(301));
    texts.put(Kind.EXTREME, "2,001 characters", "\u0436".repeat(2_001));
    return texts.all();
  }

  /** For bodies only. */
  private static Map<String, Value> longTexts() {
    Catalogue texts = new Catalogue();
    texts.put(Kind.EXTREME, "5,000 characters", "x".repeat(5_000));
    texts.put(Kind.EXTREME, "65,536 characters", "\u0436".repeat(65_536));
    texts.put(Kind.EXTREME, "70,000 characters", "y".repeat(70_000));
    texts.put(Kind.EXTREME, "5,000 characters of four bytes", "\ud83d\ude00".repeat(5_000));
    return texts.all();
  }

  /** Values as they stand in JSON, also where they are none. */
  static Map<String, Value> json() {
    return JSON;
  }

  private static Map<String, Value> allJson() {
    Catalogue values = new Catalogue();
    texts().forEach((what, text) -> values.put(inJson(text.kind()), what, quoted(text.text())));
    longTexts().forEach((what, text) -> values.put(text.kind(), what, quoted(text.text())));
    plain(values, Kind.NULL, "null");
    plain(values, Kind.WRONG_TYPE, "true false 0 -1 1 7 1.5");
    plain(
        values,
        Kind.EXTREME,
        "-0 -0.0 1.0 1e2 1E400 -1e400 1e-400 1e308 5e-324"
            + " 2147483647 2147483648 -2147483649 9007199254740991 9007199254740993"
            + " 9223372036854775807 9223372036854775808 -9223372036854775809 1e19");
    plain(
        values,
        Kind.SYNTAX,
        "01 +1 .5 1. 0x10 1_000 NaN Infinity -Infinity undefined True nil '' 'x' x");
    values.put(Kind.SYNTAX, "no value", "");
    values.put(Kind.EXTREME, "a number of 45 digits", "123456789".repeat(5));
    values.put(Kind.EXTREME, "a number of 5,000 digits", "9".repeat(5_000));
    values.put(Kind.EXTREME, "an exponent of 400 digits", "1e" + "9".repeat(400));
    values.put(Kind.EXTREME, "a decimal of 60 places", "0." + "1".repeat(60));
    values.put(Kind.WRONG_TYPE, "an empty object", "{}");
    values.put(Kind.WRONG_TYPE, "an empty list", "[]");
    values.put(Kind.NULL, "a list of null", "[null]");
    values.put(Kind.WRONG_TYPE, "a list of lists", "[[[]]]");
    values.put(Kind.UNKNOWN, "an object with an empty name", "{\"\": \"\"}");
    values.put(
        Kind.UNKNOWN,
        "an object with a strange name",
        "{\"__proto__\": {\"a\": 1}, \"$ref\": \"#/a\"}");
    values.put(
        Kind.UNKNOWN,
        "an object of a class",
        "{\"@class\": \"java.lang.Runtime\", \"@type\": \"x\"}");
    values.put(Kind.DUPLICATE, "an object with one name twice", "{\"a\": 1, \"a\": 2}");
    values.put(Kind.FORMAT, "a language map", "{\"en\": \"x\", \"x-\": \"y\", \"EN\": \"z\"}");
    values.put(Kind.FORMAT, "a language that is none", "{\"xx-yy-zz-1234567890\": \"x\"}");
    values.put(Kind.MISSING, "a language map of blanks", "{\"en\": \"  \"}");
    values.put(Kind.NULL, "a language map of null", "{\"en\": null}");
    values.put(Kind.UNICODE, "a language map of NUL", "{\"en\": \"\\u0000\"}");
    values.put(Kind.UNICODE, "a language map of lone surrogates", "{\"en\": \"\\udfff\"}");
    values.put(Kind.UNICODE, "a language map of a line break", "{\"en\": \"a\\nb\"}");
    values.put(
        Kind.UNICODE, "a language map of every script", "{\"en\": " + quoted(everyScript()) + "}");
    values.put(Kind.MANY, "many languages", languages());
    values.put(Kind.NESTING, "20 lists in each other", "[".repeat(20) + "]".repeat(20));
    values.put(Kind.NESTING, "40 lists in each other", "[".repeat(40) + "]".repeat(40));
    values.put(
        Kind.NESTING, "40 objects in each other", "{\"a\":".repeat(40) + "1" + "}".repeat(40));
    values.put(Kind.NESTING, "50,000 lists in each other", "[".repeat(50_000) + "]".repeat(50_000));
    values.put(Kind.NESTING, "50,000 lists that do not end", "[".repeat(50_000));
    values.put(Kind.MANY, "1,000 numbers", list("7", 1_000));
    values.put(Kind.MANY, "40,000 numbers", list("7", 40_000));
    values.put(Kind.MANY, "3,000 empty objects", list("{}", 3_000));
    values.put(Kind.MANY, "1,000 texts", list("\"x\"", 1_000));
    values.put(Kind.MANY, "1,000 members", members(1_000));
    values.put(Kind.EXTREME, "a name of 300 characters", "{\"" + "n".repeat(300) + "\": 1}");
    values.put(Kind.UNICODE, "a name with NUL", "{\"a\\u0000\": 1}");
    values.put(Kind.SYNTAX, "a text that does not end", "\"abc");
    values.put(Kind.SYNTAX, "an escape that is none", "\"\\x\"");
    values.put(Kind.SYNTAX, "an escape that is cut off", "\"\\u12\"");
    values.put(Kind.SYNTAX, "a raw line break in a text", "\"a\nb\"");
    values.put(Kind.SYNTAX, "a raw NUL in a text", "\"a\u0000b\"");
    values.put(Kind.SYNTAX, "a comment", "/* x */ 1");
    values.put(Kind.SYNTAX, "two values", "1 2");
    values.put(Kind.SYNTAX, "a bracket too many", "1]");
    return values.all();
  }

  /** What looks like another type in a parameter is a text like any in JSON. */
  private static Kind inJson(Kind kind) {
    return kind == Kind.WRONG_TYPE || kind == Kind.NULL ? Kind.FORMAT : kind;
  }

  private static void plain(Catalogue values, Kind kind, String several) {
    for (String value : several.split(" ")) {
      values.put(kind, "the value " + value, value);
    }
  }

  /** Random text: code points of everywhere, with a liking for what is special. */
  static String random(Random random) {
    String special = "\"\\'%{}<>&;:/?#[]@!$()*+,=\u0000\u0009\n\r\u007f\u00a0\u200b\u202e\ufeff";
    int length = 1 + random.nextInt(random.nextInt(8) == 0 ? 400 : 12);
    return IntStream.range(0, length)
        .map(
            _ ->
                switch (random.nextInt(4)) {
                  case 0 -> special.charAt(random.nextInt(special.length()));
                  case 1 -> ' ' + random.nextInt(95);
                  case 2 -> 0xA0 + random.nextInt(0x3000);
                  default -> random.nextInt(Character.MAX_CODE_POINT + 1);
                })
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** A random value of JSON, that has any type. */
  static String randomJson(Random random, int depth) {
    return switch (random.nextInt(depth > 4 ? 5 : 7)) {
      case 0 -> quoted(random(random));
      case 1 -> Long.toString(random.nextLong() >> random.nextInt(64));
      case 2 -> random.nextGaussian() * 1000 + "e" + (random.nextInt(900) - 450);
      case 3 -> List.of("null", "true", "false").get(random.nextInt(3));
      case 4 -> quoted(Integer.toString(random.nextInt(5000)));
      case 5 ->
          IntStream.range(0, random.nextInt(5))
              .mapToObj(_ -> randomJson(random, depth + 1))
              .collect(Collectors.joining(",", "[", "]"));
      default ->
          IntStream.range(0, random.nextInt(5))
              .mapToObj(_ -> quoted(random(random)) + ":" + randomJson(random, depth + 1))
              .collect(Collectors.joining(",", "{", "}"));
    };
  }

  /** The text as JSON has it; what cannot be written in UTF-8 is escaped. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder();
    String line = Json.line(text);
    for (int i = 0; i < line.length(); i++) {
      char one = line.charAt(i);
      boolean pair =
          Character.isHighSurrogate(one)
              && i + 1 < line.length()
              && Character.isLowSurrogate(line.charAt(i + 1));
      if (pair) {
        quoted.append(one).append(line.charAt(++i));
      } else if (Character.isSurrogate(one)) {
        quoted.append("\\u%04x".formatted((int) one));
      } else {
        quoted.append(one);
      }
    }
    return quoted.toString();
  }

  /** Escaped for a URL, every byte that is not a letter or a digit. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = one > 0 && Character.isLetterOrDigit(one);
      escaped.append(plain ? Character.toString(one) : "%%%02X".formatted(one & 0xFF));
    }
    return escaped.toString();
  }

  /** A letter of every script that Unicode has. */
  private static String everyScript() {
    List<Character.UnicodeScript> met = new ArrayList<>();
    StringBuilder letters = new StringBuilder();
    for (int point = 'A'; point < SAME; point++) {
      if (Character.isLetter(point)) {
        Character.UnicodeScript script = Character.UnicodeScript.of(point);
        if (!met.contains(script)) {
          met.add(script);
          letters.appendCodePoint(point);
        }
      }
    }
    return letters.toString();
  }

  private static String languages() {
    return IntStream.range(0, 60)
        .mapToObj(i -> "\"en-x-n%d\": \"x\"".formatted(i))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String list(String value, int times) {
    return Collections.nCopies(times, value).stream().collect(Collectors.joining(",", "[", "]"));
  }

  private static String members(int times) {
    return IntStream.range(0, times)
        .mapToObj(i -> "\"m%d\":%d".formatted(i, i))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
