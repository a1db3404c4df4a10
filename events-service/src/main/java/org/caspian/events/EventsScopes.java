package org.caspian.events;

/** What tokens for events may be used for. */
public final class EventsScopes {

  /** To read events and registrations. */
  public static final String READ = "events:read";

  /** To give commands. */
  public static final String WRITE = "events:write";

  private EventsScopes() {}
}
