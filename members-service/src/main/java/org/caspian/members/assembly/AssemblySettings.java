package org.caspian.members.assembly;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import org.caspian.members.charter.Dated;
import org.caspian.members.charter.DatedNumberConverter;

/** What the charter leaves to be set. */
@ConfigMapping(prefix = "caspian.assembly")
interface AssemblySettings {

  /**
   * How many proxies one member carries at most at an assembly that begins on a day; 0 if none may
   * be given.
   */
  @WithDefault("1")
  @WithConverter(DatedNumberConverter.class)
  Dated<Integer> proxiesPerCarrier();
}
