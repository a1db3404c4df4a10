package org.caspian.gateway.outbound;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import org.caspian.gateway.address.AddressRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

  private final PublicAddresses internet = new PublicAddresses(List.of());

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "178.89.0.1", "2a00:1450:4001:82a::200e", "2606:4700::1111"})
  void theInternetMayBeCalled(String address) {
    assertTrue(internet.allows(InetAddress.ofLiteral(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "fc00::1",
        "fd00::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void whatIsNotTheInternetMayNot(String address) {
    assertFalse(internet.allows(InetAddress.ofLiteral(address)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.3.1", "10.0.3.255"})
  void whoRunsTheGatewayMayNameOthers(String address) {
    PublicAddresses withOne = new PublicAddresses(List.of(AddressRange.parse("10.0.3.0/24")));

    assertTrue(withOne.allows(InetAddress.ofLiteral(address)));
    assertFalse(withOne.allows(InetAddress.ofLiteral("10.0.4.1")));
  }
}
