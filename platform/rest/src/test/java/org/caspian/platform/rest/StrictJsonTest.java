package org.caspian.platform.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,",
        "{\"a\":1,}",
        "[1,]",
        "{a:1}",
        "{'a':1}",
        "[01]",
        "[+1]",
        "[.5]",
        "[1.]",
        "[NaN]",
        "[Infinity]",
        "[\"a\tb\"]",
        "[\"\\x\"]",
        "// comment\n[]",
        "[] []",
        "{} x",
        "nul",
        "[1}"
      })
  void whatIsNotOneJsonValueIsRefused(String text) {
    assertEquals(Problems.MALFORMED_JSON, refusalOf(text).type());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "\"x\"", "0", "-0", "1.5e3", "true", "null", " [ 1 ] "})
  void oneJsonValueIsRead(String text) {
    assertTrue(parse(text).isValueNode() || parse(text).isContainerNode());
  }

  @Test
  void aNameThatStandsTwiceIsRefusedAtItsPlace() {
    ProblemException refusal = refusalOf("{\"a\":{\"b/c\":1,\"d\":2,\"b\\u002fc\":3}}");
    assertEquals("/a/b~1c", refusal.errors().getFirst().pointer());
    assertEquals("duplicate-name", refusal.errors().getFirst().code());
  }

  @Test
  void namesThatAreOneInNfcStandTwice() {
    assertEquals(
        "duplicate-name", refusalOf("{\"\u00e9\":1,\"e\u0301\":2}").errors().getFirst().code());
  }

  @Test
  void textIsNormalised() {
    assertEquals("\u0419", parse("\"\u0418\u0306\"").textValue());
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    assertEquals(List.of(), parse("\uFEFF[]").findValuesAsText("x"));
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    byte[] latin = "{\"a\":\"é\"}".getBytes(ISO_8859_1);
    ProblemException refusal = assertThrows(ProblemException.class, () -> StrictJson.parse(latin));
    assertEquals(Problems.NOT_UTF8, refusal.type());
    byte[] overlong = {'"', (byte) 0xc0, (byte) 0xaf, '"'};
    assertEquals(
        Problems.NOT_UTF8,
        assertThrows(ProblemException.class, () -> StrictJson.parse(overlong)).type());
  }

  @Test
  void nestingEndsAt32() {
    assertEquals(1, parse("[".repeat(32) + "]".repeat(32)).size());
    assertEquals(Problems.MALFORMED_JSON, refusalOf("[".repeat(33) + "]".repeat(33)).type());
    assertEquals(Problems.MALFORMED_JSON, refusalOf("[".repeat(100_000)).type());
  }

  @Test
  void stringsNamesAndNumbersHaveALength() {
    assertEquals(65_536, parse('"' + "x".repeat(65_536) + '"').textValue().length());
    assertEquals(Problems.MALFORMED_JSON, refusalOf('"' + "x".repeat(65_537) + '"').type());
    assertEquals(Problems.MALFORMED_JSON, refusalOf("{\"" + "x".repeat(257) + "\":1}").type());
    assertEquals(Problems.MALFORMED_JSON, refusalOf("[0." + "1".repeat(100) + "]").type());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9007199254740992",
        "-9007199254740992",
        "-9223372036854775808",
        "1e400",
        "123456789012345678901"
      })
  void numbersThatNotEverybodyReadsAlikeAreRefused(String number) {
    ProblemException refusal = refusalOf("{\"n\":" + number + "}");
    assertEquals("/n", refusal.errors().getFirst().pointer());
    assertEquals("number-too-large", refusal.errors().getFirst().code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0e-2147483648", "0.0e99999999999", "1E+401", "1e-401", "0e2147483648"})
  void anExponentHasALimit(String number) {
    ProblemException refusal = refusalOf("{\"n\":" + number + "}");
    assertEquals("/n", refusal.errors().getFirst().pointer());
    assertEquals("number-too-large", refusal.errors().getFirst().code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-400", "1.7e308", "1e0000000002", "5e-324"})
  void anExponentWithinTheLimitIsRead(String number) {
    assertTrue(parse(number).isNumber());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\u0007", "\\u001b", "\u007f", "\u0085", "\\ufffe", "\ufdd0", "\ud83f\udfff"})
  void charactersThatSayNothingAreRefused(String character) {
    for (String body : List.of("[\"" + character + "\"]", "{\"" + character + "\":1}")) {
      assertEquals("bad-character", refusalOf(body).errors().getFirst().code());
    }
  }

  @Test
  void lineBreaksAndMarksOfDirectionAreText() {
    String text = "a\\tb\\r\\n\u202bc\u202c\u2066d\u2069\u200c";
    assertEquals(12, parse("\"" + text + "\"").textValue().length());
  }

  @Test
  void aBodyHasAsManyValuesAsItsLimitAllows() {
    String body = "[" + "{},".repeat(32_767 - 1) + "{}]";
    assertEquals(32_767, parse(body).size());
    ProblemException refusal = refusalOf("[" + "{},".repeat(100_000) + "{}]");
    assertEquals("too-many", refusal.errors().getFirst().code());
    assertEquals(
        32_768,
        StrictJson.parse(body.replaceFirst("\\{}", "{},{}").getBytes(UTF_8), 5 << 20).size());
  }

  @ParameterizedTest
  @MethodSource("bodiesBeyondALimit")
  void aLimitIsToldInOurWords(String body, String pointer, String code, int max) {
    ProblemException refusal = refusalOf(body);
    FieldError error = refusal.errors().getFirst();
    assertEquals(pointer, error.pointer());
    assertEquals(code, error.code());
    assertEquals(max, error.params().get("max"));
    assertFalse((refusal.getMessage() + error.detail()).contains("Constraints"));
  }

  static Stream<Arguments> bodiesBeyondALimit() {
    return Stream.of(
        Arguments.of("{\"a\":[\"" + "x".repeat(65_537) + "\"]}", "/a/0", "too-long", 65_536),
        Arguments.of("{\"a\":{\"" + "x".repeat(257) + "\":1}}", "/a", "too-long", 256),
        Arguments.of("[0." + "1".repeat(2_000) + "]", "/0", "too-long", 40),
        Arguments.of("[1" + "1".repeat(2_000) + "]", "/0", "too-long", 40),
        Arguments.of("[".repeat(100_000), "/0".repeat(32), "too-deep", 32));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00x", "\\ud800\\ud800"})
  void charactersThatNoTextHoldsAreRefused(String escape) {
    ProblemException refusal = refusalOf("[\"" + escape + "\"]");
    assertEquals("/0", refusal.errors().getFirst().pointer());
    assertEquals("bad-character", refusal.errors().getFirst().code());
  }

  @Test
  void decimalsKeepTheirDigits() {
    assertEquals("1250.00", parse("1250.00").decimalValue().toString());
  }

  private static JsonNode parse(String text) {
    return StrictJson.parse(text.getBytes(UTF_8));
  }

  private static ProblemException refusalOf(String text) {
    return assertThrows(ProblemException.class, () -> parse(text));
  }
}
