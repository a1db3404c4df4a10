package org.caspian.platform.access;

/** What a client is, as its token says. */
public enum Role {
  /** Acts for an institution, a member or not: how it stands each service judges. */
  MEMBER,
  /** The association's own office: sees every object, decides in nobody's name. */
  SECRETARIAT
}
