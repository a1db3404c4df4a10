package org.caspian.members;

/** What tokens for members-service may be used for. */
public final class MembersScopes {

  /** To read what members-service keeps. */
  public static final String READ = "members:read";

  /** To give commands. */
  public static final String WRITE = "members:write";

  private MembersScopes() {}
}
