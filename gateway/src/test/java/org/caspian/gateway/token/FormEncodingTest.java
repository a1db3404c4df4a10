package org.caspian.gateway.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormEncodingTest {

  @Test
  void escapesPlusAndUtf8AreDecoded() {
    assertEquals(Optional.of(":%+é b"), FormEncoding.decode("%3A%25%2B%c3%A9+b"));
  }

  @Test
  void textWithoutEscapesStaysAsItIs() {
    assertEquals(Optional.of("caspian_0aZ-~!"), FormEncoding.decode("caspian_0aZ-~!"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%", "%4", "a%zz", "%+1", "%C3", "%ff", "%ED%A0%80", "%C0%AF", "é", "a%00b", "\0"})
  void cutEscapesAndWhatIsNotUtf8AndNulAreRefused(String encoded) {
    assertEquals(Optional.empty(), FormEncoding.decode(encoded));
  }
}
