package org.caspian.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.caspian.platform.rest.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalPathTest {

  @ParameterizedTest
  @CsvSource({
    "/, /",
    "/v1/institutions, /v1/institutions",
    "/v1/institutions/, /v1/institutions/",
    "/v1/institutions/domain:yu.edu.kz, /v1/institutions/domain:yu.edu.kz",
    "/v1/institutions?name=%2e%2e/x, /v1/institutions?name=%2e%2e/x",
    "/v1/institutions?, /v1/institutions?",
    "/v1/institutions?name=%D0%B0+b%26&x=100%25, /v1/institutions?name=%D0%B0+b%26&x=100%25",
    "/v1/%69nstitutions, /v1/institutions",
    "/v1/a%2db%5F%7e, /v1/a-b_~",
    "/v1/%d0%b0, /v1/%D0%B0",
    "/v1/a%20b, /v1/a%20b",
    "/v1/100%25, /v1/100%25",
    "/v1/100%25x, /v1/100%25x",
    "/v1/.../x, /v1/.../x",
    "/v1/.hidden, /v1/.hidden",
    "/.well-known/jwks.json, /.well-known/jwks.json",
  })
  void equivalentFormsBecomeOne(String target, String canonical) {
    assertEquals(canonical, CanonicalPath.of(target).target());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "v1/institutions",
        "http://gateway/v1/institutions",
        "//v1/institutions",
        "/v1//institutions",
        "/v1/institutions//",
        "/v1/./institutions",
        "/v1/.",
        "/v1/..",
        "/v1/../oauth2/token",
        "/v1/institutions/../clients",
        "/v1/%2e%2e/clients",
        "/v1/%2E./clients",
        "/v1/.%2e/clients",
        "/v1/a%2eb",
        "/v1/%2f/clients",
        "/v1/institutions%2Fclients",
        "/v1/institutions%5cclients",
        "/v1/institutions\\clients",
        "/v1/%00",
        "/v1/a%0d%0aX: y",
        "/v1/a%1fb",
        "/v1/a%7fb",
        "/v1/a%c2%85b",
        "/v1/institutions;v=1",
        "/v1;/institutions",
        "/v1/institutions%3bv=1",
        "/v1/%252e%252e/clients",
        "/v1/%252Fclients",
        "/v1/%c0%ae%c0%ae/clients",
        "/v1/%c0%af",
        "/v1/%e0%80%af",
        "/v1/%f0%80%80%af",
        "/v1/%ed%a0%80",
        "/v1/%ff",
        "/v1/%d0",
        "/v1/%",
        "/v1/%2",
        "/v1/%zz",
        "/v1/a%2/b",
        "/v1/a b",
        "/v1/a\tb",
        "/v1/a\rb",
        "/v1/имя",
        "/v1/a#b",
        "/v1/a?b#c",
        "/v1/a?b c",
        "/v1/a?b=\"",
        "/v1/a?b=<",
        "/v1/a?b=>",
        "/v1/a?b=\\",
        "/v1/a?b=^",
        "/v1/a?b=`",
        "/v1/a?b={",
        "/v1/a?b=|",
        "/v1/a?b=}",
        "/v1/a?b\u0000",
        "/v1/a?%",
        "/v1/a?b=%2",
        "/v1/a?%zz",
        "/v1/a?b=%+1",
        "/v1/a?b=%ff",
        "/v1/a?b=%d0",
        "/v1/a?b=%c0%ae",
        "/v1/<a>",
        "/v1/a|b",
        "/v1/{a}",
        "/v1/a^b",
        "/v1/`a`",
        "/v1/\"a\"",
      })
  void everySecondReadingIsRefused(String target) {
    ProblemException refusal = assertThrows(ProblemException.class, () -> CanonicalPath.of(target));

    assertEquals(RouteProblems.BAD_PATH, refusal.type());
  }

  @Test
  void segmentsAreDecoded() {
    CanonicalPath path = CanonicalPath.of("/v1/%D0%B0%20b/?x=1");

    assertEquals(List.of("v1", "а b", ""), path.segments());
  }

  @Test
  void theSegmentUnderTheVersionDecides() {
    assertEquals(Optional.of("institutions"), CanonicalPath.of("/v1/institutions/7").prefix());
    assertEquals(Optional.empty(), CanonicalPath.of("/v1").prefix());
    assertEquals(Optional.empty(), CanonicalPath.of("/v1/").prefix());
    assertEquals(Optional.empty(), CanonicalPath.of("/V1/institutions").prefix());
    assertEquals(Optional.empty(), CanonicalPath.of("/v2/institutions").prefix());
  }

  @Test
  void importsAreToldByTheirLastSegment() {
    assertTrue(CanonicalPath.of("/v1/institutions/imports?dryRun=true").isImport());
    assertTrue(CanonicalPath.of("/v1/institutions/imports/").isImport());
    assertFalse(CanonicalPath.of("/v1/institutions?x=/imports").isImport());
    assertFalse(CanonicalPath.of("/imports").isImport());
  }
}
