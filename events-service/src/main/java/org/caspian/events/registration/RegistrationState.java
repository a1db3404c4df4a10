package org.caspian.events.registration;

/** Where a registration stands. */
public enum RegistrationState {
  /** The person has a place. */
  CONFIRMED,
  /** The person waits for a place. */
  WAITLISTED,
  /** The home institution took it back. */
  WITHDRAWN
}
