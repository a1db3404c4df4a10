package org.caspian.gateway.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.0/24, 192.0.2.0",
    "192.0.2.0/24, 192.0.2.255",
    "192.0.2.128/25, 192.0.2.200",
    "192.0.2.7, 192.0.2.7",
    "192.0.2.7/32, 192.0.2.7",
    "0.0.0.0/0, 203.0.113.9",
    "2001:db8:7::/48, 2001:db8:7:ffff::1",
    "2001:DB8::1, 2001:db8:0:0:0:0:0:1",
    "::/0, 2001:db8::1",
    "192.0.2.0/24, ::ffff:192.0.2.9",
  })
  void holdsItsAddresses(String range, String address) {
    assertTrue(contains(range, address));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.0/24, 192.0.3.0",
    "192.0.2.0/24, 192.0.1.255",
    "192.0.2.128/25, 192.0.2.127",
    "192.0.2.7, 192.0.2.8",
    "2001:db8:7::/48, 2001:db8:8::1",
    "0.0.0.0/0, 2001:db8::1",
    "::/0, 192.0.2.7",
  })
  void holdsNoOthers(String range, String address) {
    assertFalse(contains(range, address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/24",
        "192.0.2.0/",
        "192.0.2.0/33",
        "192.0.2.0/-1",
        "192.0.2.0/+24",
        "192.0.2.1/24",
        "192.0.2/24",
        "3221225985/32",
        "0300.0.2.0/24",
        "256.0.0.0/8",
        "192.0.2.0/24/24",
        "192.0.2.0/255.255.255.0",
        "2001:db8::1/32",
        "2001:db8::/129",
        "2001:db8::%eth0/64",
        "[2001:db8::]/32",
        "::ffff:192.0.2.0/120",
        "localhost/32",
        "192.0.2.0 /24",
      })
  void isNothingElse(String text) {
    assertThrows(IllegalArgumentException.class, () -> AddressRange.parse(text));
  }

  @Test
  void isShownAsItWasWritten() {
    assertEquals("2001:db8::/32", AddressRange.parse("2001:db8::/32").toString());
  }

  private static boolean contains(String range, String address) {
    return AddressRange.parse(range).contains(new Sender(address, "https", "api.example"));
  }
}
