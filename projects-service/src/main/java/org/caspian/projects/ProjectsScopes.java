package org.caspian.projects;

/** What tokens for projects may be used for. */
public final class ProjectsScopes {

  /** To read projects and themes. */
  public static final String READ = "projects:read";

  /** To give commands. */
  public static final String WRITE = "projects:write";

  private ProjectsScopes() {}
}
