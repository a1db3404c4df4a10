package org.caspian.mobility;

/** What tokens for mobility may be used for. */
public final class MobilityScopes {

  /** To read agreements, nominations and stays. */
  public static final String READ = "mobility:read";

  /** To give commands. */
  public static final String WRITE = "mobility:write";

  private MobilityScopes() {}
}
