package org.caspian.platform.access;

/** What a client is, as its token says. */
public enum Role {
  /** Acts for a member institution. */
  MEMBER,
  /** The association's own office: sees every object, decides in nobody's name. */
  SECRETARIAT
}
