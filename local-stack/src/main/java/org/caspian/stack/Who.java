package org.caspian.stack;

/** Who speaks in the tour: the clients that {@code ./caspian up} has made. */
enum Who {
  /** The association's office. */
  SECRETARIAT("Secretariat"),
  /** Sends students. */
  YESSENOV("Yessenov University"),
  /** Receives them. */
  BAKU("Baku State University"),
  /** Has no part in what the two agree. */
  ASTRAKHAN("Astrakhan State Technical University");

  private final String clientName;

  Who(String clientName) {
    this.clientName = clientName;
  }

  /** The name of the client in {@code credentials.json}. */
  String clientName() {
    return clientName;
  }
}
