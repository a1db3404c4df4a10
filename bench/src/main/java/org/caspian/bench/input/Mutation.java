package org.caspian.bench.input;

import java.util.function.Function;

/**
 * A change of a right request at one place.
 *
 * @param place {@code body /person/code}, {@code query limit}, {@code head}
 * @param kind what is bad about it; null where nothing is
 * @param what the bad value, for people
 * @param part what the document can be asked about
 * @param apply makes the request
 */
record Mutation(String place, Kind kind, String what, Part part, Function<Sample, Request> apply) {

  /** Nothing is wrong. */
  static final Mutation NONE = new Mutation("nowhere", null, "nothing", Part.HTTP, Sample::request);

  /** What a run sends one of to every operation that has it, before chance chooses. */
  Group group() {
    return new Group(place.split(" ", 2)[0], kind);
  }

  /**
   * Mutations that are alike.
   *
   * @param place {@code body}, {@code query}, {@code path}, {@code header}, {@code method} or
   *     {@code bytes}
   */
  record Group(String place, Kind kind) {}

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
