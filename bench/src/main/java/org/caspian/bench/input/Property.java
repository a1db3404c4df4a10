package org.caspian.bench.input;

/** What must hold, whatever is sent. */
enum Property {
  SERVER_ERROR("answers 5xx"),
  NO_ANSWER("requests without an answer in time"),
  NO_PROBLEM("refusals that are no problem document"),
  UNKNOWN_CODE("refusals with a code that is not on the list"),
  INCOMPLETE_PROBLEM("problem documents that lack what they should tell"),
  NO_REQUEST_ID("answers without X-Request-Id"),
  ACCEPTED("requests accepted against the document"),
  REFUSED("requests refused against the document"),
  STORED("refused requests that left something behind"),
  LOST("acknowledged writes of which nothing is there"),
  NOT_REACHED("operations whose right request is refused");

  private final String label;

  Property(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
