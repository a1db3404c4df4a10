package org.caspian.contracttests;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.contracttests.Platform.Caller;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(Platform.OWN)
class TwoGatewaysWithOneIssuerTest {

  private final Platform platform = Platform.shared();

  @Test
  void showTheSameKeysAndTheSameIssuer() {
    for (String path :
        List.of("/.well-known/jwks.json", "/.well-known/oauth-authorization-server")) {
      assertEquals(get("gateway", path), get("gateway-2", path), path);
    }
  }

  @Test
  void takeEachOthersTokensAndSoDoesEveryInstanceOfAService() {
    Caller member = platform.member("TM");

    for (String part : List.of("gateway", "gateway-2", "members", "members-2")) {
      assertEquals(
          200,
          member
              .asking(platform.stack().address(part))
              .get("/v1/institutions/" + member.institution())
              .statusCode(),
          part);
    }
  }

  @Test
  void keepACommandThatIsSentToBothFromHappeningTwice() {
    Caller secretariat = platform.secretariat();
    String key = UUID.randomUUID().toString();
    Map<String, Object> body =
        Map.of(
            "name", Map.of("en", "Sent twice " + key),
            "type", "UNIVERSITY",
            "country", "IR",
            "city", "Rasht",
            "timeZone", "Asia/Tehran",
            "timeZoneBasis", "DERIVED",
            "membership", "ACTIVE",
            "basis", "SAMPLE");

    List<String> ids =
        List.of("gateway", "gateway-2").stream()
            .map(
                part ->
                    secretariat
                        .asking(platform.stack().address(part))
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post("/v1/institutions")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
            .toList();

    assertEquals(ids.get(0), ids.get(1));
  }

  private String get(String part, String path) {
    return given().baseUri(platform.stack().address(part).toString()).get(path).asString();
  }
}
