package org.caspian.platform.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8785, with the vectors of its text and of its appendix B. */
class CanonicalJsonTest {

  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2"
  })
  void doublesAreWrittenAsEcmaScriptDoes(String bits, String text) {
    double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertEquals(text, canonical(JsonNodeFactory.instance.numberNode(value)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7fffffffffffffff", "7ff0000000000000", "fff0000000000000"})
  void whatIsNoNumberIsRefused(String bits) {
    JsonNode value =
        JsonNodeFactory.instance.numberNode(
            Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16)));
    assertThrows(IllegalArgumentException.class, () -> CanonicalJson.bytes(value));
  }

  @Test
  void everyDoubleReadsBackAsItself() {
    // A fixed seed: a vector that fails is found again.
    java.util.Random random = new java.util.Random(20261123);
    for (int i = 0; i < 200_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertEquals(value, Double.parseDouble(EcmaScriptNumber.format(value)) + 0.0);
      }
    }
  }

  @Test
  void theSampleOfTheRfcGivesItsBytes() throws JsonProcessingException {
    String sample =
        """
        {
          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }
        """;
    byte[] expected =
        HexFormat.of()
            .parseHex(
                "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d6265727322"
                    + "3a5b3333333333333333332e333333333333332c31652b33302c342e352c302e3030322c3165"
                    + "2d32375d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c22"
                    + "2f227d");
    assertArrayEquals(expected, CanonicalJson.bytes(asItStands(sample)));
  }

  @Test
  void namesAreInOrderOfUtf16CodeUnits() throws JsonProcessingException {
    String sample =
        """
        {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh",\
        "1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control",\
        "\\u00f6":"Latin Small Letter O With Diaeresis"}
        """;
    JsonNode value = asItStands(sample);
    assertEquals(
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
            + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\","
            + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\","
            + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
        canonical(value));
  }

  @Test
  void aLoneSurrogateIsRefused() {
    JsonNode value = JsonNodeFactory.instance.textNode("\ud800");
    assertThrows(IllegalArgumentException.class, () -> CanonicalJson.bytes(value));
  }

  @Test
  void theDigestIsOfTheCanonicalBytes() {
    // printf '{}' | sha256sum
    assertEquals(
        "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
        CanonicalJson.sha256(StrictJson.parse(" { } ".getBytes(UTF_8))));
  }

  /** The samples hold control characters, which requests may not. */
  private static JsonNode asItStands(String json) throws JsonProcessingException {
    return new ObjectMapper().readTree(json);
  }

  private static String canonical(JsonNode value) {
    return new String(CanonicalJson.bytes(value), UTF_8);
  }
}
