package org.caspian.members.institution;

/** What tells institutions apart, the strongest first. */
enum Identifier {
  /** The caller's own reference. */
  LOCAL_REFERENCE("localReference"),
  /** The id in the Research Organization Registry. */
  ROR("ror"),
  /** The domain name. */
  DOMAIN("domain");

  private final String field;

  Identifier(String field) {
    this.field = field;
  }

  /** The field of a row that holds it. */
  String field() {
    return field;
  }

  /** Where it stands in a row, as a JSON Pointer. */
  String pointer() {
    return "/" + field;
  }
}
