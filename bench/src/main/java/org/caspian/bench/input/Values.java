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
  private static final Map<String, String> TEXTS = allTexts();

  private static final Map<String, String> JSON = allJson();

  private Values() {}

  /** Text for bodies, parameters and headers, by what is bad in it. */
  static Map<String, String> texts() {
    return TEXTS;
  }

  private static Map<String, String> allTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("empty", "");
    texts.put("a blank", " ");
    texts.put("blanks around", "  x  ");
    texts.put("a tabulator", "\t");
    texts.put("line breaks", "a\r\nb\nc");
    texts.put("NUL", "a\u0000b");
    texts.put("control characters", "\u0001\u0007\u001b[31m\u007f\u0085");
    texts.put("a lone high surrogate", "a\ud800b");
    texts.put("surrogates in the wrong order", "\udc00\ud800");
    texts.put("a noncharacter", "\uffff");
    texts.put("a noncharacter of a far plane", Character.toString(0x1FFFE));
    texts.put("the last code point", Character.toString(SAME));
    texts.put("a byte order mark", "\ufeffx");
    texts.put("replacement characters", "\ufffd\ufffd");
    texts.put("an override of direction", "\u202egnp.exe\u202c");
    texts.put("isolates of direction", "\u2067\u0633\u0644\u0627\u0645\u2069 a");
    texts.put("invisible characters", "\u200b\u200c\u200d\u2060\u00ad");
    texts.put("line separators of Unicode", "a\u2028b\u2029c");
    texts.put("combining marks without end", "Z" + "\u0300\u0489\u0e47".repeat(60));
    texts.put("a lone combining mark", "\u0301");
    texts.put("decomposed text", "e\u0301\u0438\u0306");
    texts.put("text that grows when composed", "\u0958\ufb2c\u1d160");
    texts.put("every script", everyScript());
    texts.put("Persian", "\u062f\u0627\u0646\u0634\u06af\u0627\u0647 \u06f1\u06f2\u06f3");
    texts.put("Kazakh", "\u049a\u0430\u0437\u0430\u049b \u04d9\u04b1\u049b\u0456");
    texts.put("look-alikes", "\u0430\u0440\u0440\u04cf\u0435");
    texts.put("letters that change their length", "\u0130\u0131\u00df\ufb03\u1e9e");
    texts.put("full width", "\uff21\uff22\uff11\uff12");
    texts.put("digits of other scripts", "\u0661\u0662\u0967\uff13");
    texts.put("emoji", "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67\ud83c\uddf0\ud83c\uddff");
    texts.put("a ligature of a sentence", "\ufdfa".repeat(20));
    texts.put("a comma and dots", "1.234,5");
    texts.put("null as text", "null");
    texts.put("true as text", "true");
    texts.put("a number as text", "1");
    texts.put("a negative number as text", "-1");
    texts.put("a huge number as text", "99999999999999999999999999");
    texts.put("NaN as text", "NaN");
    texts.put("SQL", "' OR '1'='1' --");
    texts.put("SQL that ends a statement", "x'); drop table institution; --");
    texts.put("SQL wildcards", "%_\\%");
    texts.put("a query of JSON", "{\"$gt\": \"\"}");
    texts.put("conversions of printf", "%s%n%x%1$d%99999999d");
    texts.put("a lookup", "${jndi:ldap://localhost:1/a}${env:HOME}");
    texts.put("a template", "{{7*7}}#{7*7}<%= 7*7 %>");
    texts.put("markup", "<script>alert(1)</script>&lt;&#0;");
    texts.put("a formula", "=HYPERLINK(\"http://localhost\")");
    texts.put("a path upwards", "../../../../etc/passwd");
    texts.put("an escaped path upwards", "..%2f..%2fetc%2fpasswd");
    texts.put("a path of another system", "..\\..\\windows\\win.ini");
    texts.put("a file address", "file:///etc/passwd");
    texts.put("a script address", "javascript:alert(1)");
    texts.put("a backslash at the end", "a\\");
    texts.put("quotes", "\"'`\u201c\u00ab");
    texts.put("a header", "x\r\nSet-Cookie: a=b");
    texts.put("no date", "2026-02-30");
    texts.put("a month too many", "2026-13-01");
    texts.put("the year 0", "0000-01-01");
    texts.put("the year 1", "0001-01-01");
    texts.put("the last day of four digits", "9999-12-31");
    texts.put("a year of five digits", "+10000-01-01");
    texts.put("a year before all", "-9999-01-01");
    texts.put("a day without zeros", "2026-9-1");
    texts.put("a date of another place", "01.09.2026");
    texts.put("a week", "2026-W36");
    texts.put("an instant for a day", "2026-09-01T00:00:00Z");
    texts.put("the 25th hour", "2026-09-01T25:00");
    texts.put("24:00", "2026-09-01T24:00:00");
    texts.put("a leap second", "2026-12-31T23:59:60");
    texts.put("a hour that is left out", "2027-03-28T02:30:00");
    texts.put("nanoseconds", "2026-09-01T09:00:00.123456789");
    texts.put("an offset that is none", "2026-09-01T09:00:00+99:99");
    texts.put("years that do not follow", "2026/2028");
    texts.put("years long ago", "1000/1001");
    texts.put("years to come", "2999/3000");
    texts.put("the id of nobody", "00000000-0000-0000-0000-000000000000");
    texts.put("the last id", "ffffffff-ffff-ffff-ffff-ffffffffffff");
    texts.put("an id that nobody made", "0192f0c1-2b3c-7d4e-8f50-617283940a1b");
    texts.put("an id in capitals", "0192F0C1-2B3C-7D4E-8F50-617283940A1B");
    texts.put("an id without hyphens", "0192f0c12b3c7d4e8f50617283940a1b");
    texts.put("an id in braces", "{0192f0c1-2b3c-7d4e-8f50-617283940a1b}");
    texts.put("an id that is too short", "1-1-1-1-1");
    texts.put("a country that was", "SU");
    texts.put("a zone that is an offset", "+05:00");
    texts.put("a zone that is a path", "Asia/../Asia/Baku");
    texts.put("300 characters", "x".repeat(300));
    texts.put("301 characters", "x".repeat(301));
    texts.put("2,001 characters", "\u0436".repeat(2_001));
    return Collections.unmodifiableMap(texts);
  }

  /** For bodies only. */
  private static Map<String, String> longTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("5,000 characters", "x".repeat(5_000));
    texts.put("65,536 characters", "\u0436".repeat(65_536));
    texts.put("70,000 characters", "y".repeat(70_000));
    texts.put("5,000 characters of four bytes", "\ud83d\ude00".repeat(5_000));
    return texts;
  }

  /** Values as they stand in JSON, also where they are none. */
  static Map<String, String> json() {
    return JSON;
  }

  private static Map<String, String> allJson() {
    Map<String, String> values = new LinkedHashMap<>();
    texts().forEach((what, text) -> values.put(what, quoted(text)));
    longTexts().forEach((what, text) -> values.put(what, quoted(text)));
    for (String plain :
        List.of(
            "null true false 0 -1 1 7 1.5 -0 -0.0 1.0 1e2 1E400 -1e400 1e-400 1e308 5e-324",
            "2147483647 2147483648 -2147483649 9007199254740991 9007199254740993",
            "9223372036854775807 9223372036854775808 -9223372036854775809 1e19",
            "01 +1 .5 1. 0x10 1_000 NaN Infinity -Infinity undefined True nil '' 'x' x")) {
      for (String value : plain.split(" ")) {
        values.put("the value " + value, value);
      }
    }
    values.put("no value", "");
    values.put("a number of 45 digits", "123456789".repeat(5));
    values.put("a number of 5,000 digits", "9".repeat(5_000));
    values.put("an exponent of 400 digits", "1e" + "9".repeat(400));
    values.put("a decimal of 60 places", "0." + "1".repeat(60));
    values.put("an empty object", "{}");
    values.put("an empty list", "[]");
    values.put("a list of null", "[null]");
    values.put("a list of lists", "[[[]]]");
    values.put("an object with an empty name", "{\"\": \"\"}");
    values.put("an object with a strange name", "{\"__proto__\": {\"a\": 1}, \"$ref\": \"#/a\"}");
    values.put("an object of a class", "{\"@class\": \"java.lang.Runtime\", \"@type\": \"x\"}");
    values.put("an object with one name twice", "{\"a\": 1, \"a\": 2}");
    values.put("a language map", "{\"en\": \"x\", \"x-\": \"y\", \"EN\": \"z\"}");
    values.put("a language that is none", "{\"xx-yy-zz-1234567890\": \"x\"}");
    values.put("a language map of blanks", "{\"en\": \"  \"}");
    values.put("a language map of null", "{\"en\": null}");
    values.put("a language map of NUL", "{\"en\": \"\\u0000\"}");
    values.put("a language map of lone surrogates", "{\"en\": \"\\udfff\"}");
    values.put("a language map of a line break", "{\"en\": \"a\\nb\"}");
    values.put("a language map of every script", "{\"en\": " + quoted(everyScript()) + "}");
    values.put("many languages", languages());
    values.put("20 lists in each other", "[".repeat(20) + "]".repeat(20));
    values.put("40 lists in each other", "[".repeat(40) + "]".repeat(40));
    values.put("40 objects in each other", "{\"a\":".repeat(40) + "1" + "}".repeat(40));
    values.put("50,000 lists in each other", "[".repeat(50_000) + "]".repeat(50_000));
    values.put("50,000 lists that do not end", "[".repeat(50_000));
    values.put("1,000 numbers", list("7", 1_000));
    values.put("40,000 numbers", list("7", 40_000));
    values.put("3,000 empty objects", list("{}", 3_000));
    values.put("1,000 texts", list("\"x\"", 1_000));
    values.put("1,000 members", members(1_000));
    values.put("a name of 300 characters", "{\"" + "n".repeat(300) + "\": 1}");
    values.put("a name with NUL", "{\"a\\u0000\": 1}");
    values.put("a text that does not end", "\"abc");
    values.put("an escape that is none", "\"\\x\"");
    values.put("an escape that is cut off", "\"\\u12\"");
    values.put("a raw line break in a text", "\"a\nb\"");
    values.put("a raw NUL in a text", "\"a\u0000b\"");
    values.put("a comment", "/* x */ 1");
    values.put("two values", "1 2");
    values.put("a bracket too many", "1]");
    return Collections.unmodifiableMap(values);
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
