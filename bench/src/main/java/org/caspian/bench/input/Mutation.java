package org.caspian.bench.input;

import java.util.function.Function;

/**
 * A change of a right request at one place.
 *
 * @param place {@code body /person/code}, {@code query limit}, {@code head}
 * @param what the bad value, for people
 * @param part what the document can be asked about
 * @param apply makes the request
 */
record Mutation(String place, String what, Part part, Function<Sample, Request> apply) {

  /** Nothing is wrong. */
  static final Mutation NONE = new Mutation("nowhere", "nothing", Part.HTTP, Sample::request);

  /** What of the request the document says something about. */
  enum Part {
    BODY,
    QUERY,
    PATH,
    HEADER,
    /** Of HTTP, and to be refused whatever it is about. */
    BROKEN_HTTP,
    /** Of HTTP: anything but a fault of the server is right. */
    HTTP
  }
}
