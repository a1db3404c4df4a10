package org.caspian.gateway.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCredentialsTest {

  @ParameterizedTest
  @ValueSource(strings = {"plain", ":%+é", "a b", "::", "%3A", "ключ", "=&"})
  void whatWasEncodedForBasicIsReadBack(String text) {
    String pair = URLEncoder.encode(text, UTF_8) + ":" + URLEncoder.encode(text, UTF_8);
    assertEquals(
        new ClientCredentials.WithSecret(text, text), of("Basic " + base64(pair), "grant_type=x"));
  }

  @Test
  void theNameOfTheSchemeIsReadInAnyCase() {
    assertEquals(new ClientCredentials.WithSecret("a", "b"), of("bASIC " + base64("a:b"), ""));
  }

  @Test
  void anEmptySecretIsASecretLikeAnother() {
    assertEquals(new ClientCredentials.WithSecret("a", ""), of("Basic " + base64("a:"), ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer abc",
        "Basic",
        "Basic !",
        "Basic YQ==",
        "Basic YTolWg==",
        "Basic w6k6w6k="
      })
  void aHeaderThatCannotBeReadIsAnInvalidClient(String header) {
    OAuthException refusal = assertThrows(OAuthException.class, () -> of(header, ""));
    assertEquals(OAuthError.INVALID_CLIENT, refusal.error());
  }

  @Test
  void idAndSecretMayStandInTheForm() {
    assertEquals(
        new ClientCredentials.WithSecret(":é", "+%"),
        of(null, "client_id=%3A%C3%A9&client_secret=%2B%25"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "client_id=a", "client_secret=b", "client_id=&client_secret=b"})
  void halfOfThemIsAnInvalidClient(String form) {
    OAuthException refusal = assertThrows(OAuthException.class, () -> of(null, form));
    assertEquals(OAuthError.INVALID_CLIENT, refusal.error());
  }

  @ParameterizedTest
  @ValueSource(strings = {"client_id=a&client_secret=b", "client_secret=b", "client_id=c"})
  void twoWaysAtOnceAreAnInvalidRequest(String form) {
    OAuthException refusal =
        assertThrows(OAuthException.class, () -> of("Basic " + base64("a:b"), form));
    assertEquals(OAuthError.INVALID_REQUEST, refusal.error());
  }

  @Test
  void theSameIdBesideBasicDoesNoHarm() {
    assertEquals(
        new ClientCredentials.WithSecret("a", "b"), of("Basic " + base64("a:b"), "client_id=a"));
  }

  private static ClientCredentials of(String header, String form) {
    return ClientCredentials.of(
        Optional.ofNullable(header), FormParameters.parse(form.getBytes(UTF_8)));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
