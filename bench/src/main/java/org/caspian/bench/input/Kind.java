package org.caspian.bench.input;

/** What is bad about a value, or about the request around it; in a place where it may be good. */
enum Kind {
  WRONG_TYPE("of another type"),
  EXTREME("at limits and beyond, very long"),
  UNICODE("of all scripts, and characters that no text has"),
  NULL("null"),
  NESTING("nested deeply"),
  MANY("long lists, many members, parameters or headers"),
  DUPLICATE("a name twice"),
  ENCODING("broken encodings and escapes"),
  TRAVERSAL("paths upwards"),
  HEADER_INJECTION("line breaks and NUL in a header"),
  MEDIA_TYPE("other media types"),
  MISSING("left out, empty or blank"),
  UNKNOWN("what nobody asked for"),
  FORMAT("dates, ids, numbers and codes that are none"),
  INJECTION("SQL, lookups, templates, markup"),
  SYNTAX("no JSON"),
  HEAD("headers and methods that negotiate, authorise, forward, upgrade"),
  FRAMING("no HTTP"),
  SLOW("a byte a second"),
  CHANCE("a value by chance");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
