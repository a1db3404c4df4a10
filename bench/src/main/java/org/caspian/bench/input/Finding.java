package org.caspian.bench.input;

/**
 * Something that does not hold.
 *
 * @param operation method and path template; a table or a list where it was found afterwards
 * @param place where the request was changed
 * @param what how
 * @param seen what came of it
 * @param request as it was sent, for people
 */
record Finding(
    Property property, String operation, String place, String what, String seen, String request) {

  /** With more about what was seen. */
  Finding and(String more) {
    return new Finding(property, operation, place, what, seen + more, request);
  }
}
