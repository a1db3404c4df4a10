package org.caspian.platform.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
