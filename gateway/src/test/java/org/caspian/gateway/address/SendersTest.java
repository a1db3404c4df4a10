package org.caspian.gateway.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two proxies of ours, of which one may stand behind the other. */
class SendersTest {

  private static final String STRANGER = "203.0.113.9";
  private static final String OUTER = "192.0.2.1";
  private static final String INNER = "10.0.0.1";

  private final Senders senders =
      new Senders(Optional.of(List.of("192.0.2.1", "10.0.0.0/8", "fd00::/8")));
  private final MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Host", "api.example");

  @Test
  void aStrangerIsNotBelieved() {
    forwarded("6.6.6.6").add("X-Forwarded-Proto", "https");

    assertEquals(
        new Sender(STRANGER, "http", "api.example"), senders.of(STRANGER, "http", headers));
  }

  @Test
  void aProxyIs() {
    forwarded(STRANGER).add("X-Forwarded-Proto", "https");

    assertEquals(new Sender(STRANGER, "https", "api.example"), senders.of(OUTER, "http", headers));
  }

  @Test
  void whatACallerSaidToTheProxyIsNot() {
    forwarded("6.6.6.6, 10.6.6.6, " + STRANGER);

    assertEquals(STRANGER, senders.of(OUTER, "http", headers).address());
  }

  @Test
  void aChainOfProxiesIsFollowedToItsFirst() {
    forwarded("6.6.6.6, " + STRANGER + "," + OUTER);

    assertEquals(STRANGER, senders.of(INNER, "http", headers).address());
  }

  @Test
  void severalFieldsAreOneList() {
    forwarded("6.6.6.6");
    forwarded(STRANGER);
    forwarded(OUTER);

    assertEquals(STRANGER, senders.of(INNER, "http", headers).address());
  }

  @Test
  void aProxyThatNamesNobodyCallsItself() {
    assertEquals(INNER, senders.of(INNER, "http", headers).address());
  }

  @Test
  void whomAProxyDoesNotTellIsNobodyAndNotTheProxy() {
    forwarded(STRANGER + ", _hidden, " + OUTER);

    Sender sender = senders.of(INNER, "http", headers);

    assertEquals("unknown", sender.address());
    assertFalse(AddressRange.parse("0.0.0.0/0").contains(sender));
    assertEquals("for=unknown;host=\"api.example\";proto=http", sender.forwarded());
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9:4711, 203.0.113.9",
    "[2001:db8::9]:4711, 2001:db8::9",
    "[2001:db8::9], 2001:db8::9",
  })
  void aPortIsPassedOver(String said, String address) {
    forwarded(said);

    assertEquals(address, senders.of(INNER, "http", headers).address());
  }

  @Test
  void aSchemeThatIsNoneIsPassedOver() {
    headers.add("X-Forwarded-Proto", "https, ftp");

    assertEquals("http", senders.of(INNER, "http", headers).scheme());
  }

  @Test
  void theSixthVersionOfTheProtocolIsNoOther() {
    forwarded("2001:db8::9");

    assertEquals("2001:db8::9", senders.of("fd00:0:0:0:0:0:0:1", "http", headers).address());
  }

  @Test
  void aProxyIsNamedByItsAddress() {
    Optional<List<String>> names = Optional.of(List.of("proxy.example"));

    assertThrows(IllegalArgumentException.class, () -> new Senders(names));
  }

  private MultiMap forwarded(String chain) {
    return headers.add("X-Forwarded-For", chain);
  }
}
