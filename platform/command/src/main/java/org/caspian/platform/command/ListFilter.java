package org.caspian.platform.command;

/** Which rows a list shows, as the query parameters say; null asks nothing. A record. */
public interface ListFilter {

  /** The caller's own reference of the one row wanted; null asks nothing. */
  String localReference();

  /** Adds what else is asked to the query. */
  void addTo(ListQuery query);
}
