package org.caspian.gateway.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class ClientSecretTest {

  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  @Test
  void aSecretIsFoundByItsBeginningItsLengthAndItsDigits() {
    assertTrue(
        ClientSecret.generate(new SecureRandom()).matches("caspian_[0-9A-Za-z]{49}"),
        "what a scanner looks for");
  }

  @Test
  void itsLastSixDigitsAreTheCrc32OfTheRest() {
    String secret = ClientSecret.generate(new SecureRandom());
    CRC32 crc = new CRC32();
    crc.update(secret.substring(0, 51).getBytes(StandardCharsets.US_ASCII));
    long shown = 0;
    for (char digit : secret.substring(51).toCharArray()) {
      shown = shown * 62 + DIGITS.indexOf(digit);
    }
    assertEquals(crc.getValue(), shown);
  }

  @Test
  void allOf256BitsFit() {
    String secret = ClientSecret.generate(bytesOf((byte) 0xff));
    assertEquals("caspian_", secret.substring(0, 8));
    assertEquals(57, secret.length());
    assertNotEquals(ClientSecret.generate(bytesOf((byte) 0xfe)), secret);
  }

  @Test
  void theHashIsSha256OfTheText() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        HexFormat.of().formatHex(ClientSecret.hash("abc")));
  }

  private static RandomGenerator bytesOf(byte value) {
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        return 0x0101010101010101L * (value & 0xff);
      }
    };
  }
}
