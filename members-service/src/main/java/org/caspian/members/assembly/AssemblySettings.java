package org.caspian.members.assembly;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the charter leaves to be set. */
@ConfigMapping(prefix = "caspian.assembly")
interface AssemblySettings {

  /** How many proxies one member carries at most at an assembly; 0 if none may be given. */
  @WithDefault("1")
  int proxiesPerCarrier();
}
