package org.caspian.events.event;

/** Where an event stands. That it has begun is no state: the clock says it. */
public enum EventState {
  /** Its host prepares it; nobody else knows of it. */
  DRAFT,
  /** Members register persons until it begins. */
  REGISTRATION_OPEN,
  /** Nobody new is taken for now. */
  REGISTRATION_CLOSED,
  /** It does not take place. */
  CANCELLED
}
