package org.caspian.gateway.proxy;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.smallrye.config.SmallRyeConfig;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Gives each connection that a caller opens its {@link HeadDeadline}. Neither the framework nor its
 * server lets anybody in there; Netty does, to who is named in {@code META-INF/services} and where
 * the system property {@link #SWITCH} says so.
 */
public final class HeadDeadlines extends ChannelInitializerExtension {

  /** Of Netty. */
  private static final String SWITCH = EXTENSIONS_SYSTEM_PROPERTY;

  private static final String ON = "serviceload";

  /** Those of all connections of this process: Netty makes these objects, and none for anybody. */
  private static final Set<HeadDeadline> OPEN = ConcurrentHashMap.newKeySet();

  /** Has Netty look for this class. To be called before the first server is made. */
  public static void switchOn() {
    System.setProperty(SWITCH, ON);
  }

  /** Closes the connections on which nothing is under way; those of HTTP/2 are not known here. */
  static void hangUpOnTheResting() {
    OPEN.forEach(HeadDeadline::hangUpIfResting);
  }

  @Override
  public void postInitializeServerChildChannel(Channel connection) {
    // First, so that it counts what is no request yet, and the handshake of TLS.
    connection.pipeline().addFirst(new HeadDeadline(patience(), OPEN));
  }

  /** Not before: clients of the same process have Netty make one of these, too. */
  private static Duration patience() {
    return ConfigProvider.getConfig()
        .unwrap(SmallRyeConfig.class)
        .getConfigMapping(ProxyConfig.class)
        .headDeadline();
  }
}
