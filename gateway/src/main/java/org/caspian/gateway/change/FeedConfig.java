package org.caspian.gateway.change;

import io.smallrye.config.ConfigMapping;
import java.util.Set;

/** What the feed is made of. */
@ConfigMapping(prefix = "caspian.feed")
interface FeedConfig {

  /** The topics whose messages are in the feed: every topic of the platform. */
  Set<String> topics();
}
