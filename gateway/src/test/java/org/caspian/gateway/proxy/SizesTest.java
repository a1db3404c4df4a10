package org.caspian.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caspian.gateway.route.OwnSizes;
import org.caspian.gateway.route.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {

  private static final int MIB = 1 << 20;

  private final ProxyConfig config =
      new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .withMapping(ProxyConfig.class)
          .build()
          .getConfigMapping(ProxyConfig.class);

  private Sizes sizes(Long body, Long importBody, Long headers) {
    OwnSizes own =
        new OwnSizes(
            Optional.ofNullable(body),
            Optional.ofNullable(importBody),
            Optional.ofNullable(headers));
    return Sizes.of(new Route("members", Set.of("x"), List.of(), own), config);
  }

  @Test
  void whatAServiceDoesNotSetIsAsForAll() {
    assertEquals(new Sizes(MIB, 5 * MIB, 12 * 1024), sizes(null, null, null));
    assertEquals(new Sizes(10, 5 * MIB, 12 * 1024), sizes(10L, null, null));
  }

  @Test
  void whatItSetsHolds() {
    assertEquals(new Sizes(5 * MIB, 20, 12 * 1024), sizes(5L * MIB, 20L, 12L * 1024));
  }

  /** 5 MiB is what services read; more than 12 KiB of headers are refused before. */
  @ParameterizedTest
  @CsvSource({
    "5242881,,, max-body 5242881",
    ",5242881,, max-import-body 5242881",
    ",,12289, max-headers 12289",
    "0,,, max-body 0"
  })
  void whatNobodyWouldReadStopsTheStart(Long body, Long importBody, Long headers, String told) {
    Exception refusal =
        assertThrows(IllegalArgumentException.class, () -> sizes(body, importBody, headers));

    String[] words = told.split(" ");
    assertTrue(
        refusal.getMessage().startsWith("caspian.routes.members." + words[0] + ","),
        refusal.getMessage());
    assertTrue(refusal.getMessage().contains(" is " + words[1] + ","), refusal.getMessage());
  }
}
