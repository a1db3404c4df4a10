package org.caspian.members.contact;

/** What a contact is to the association. An exclusive one has one holder at a time. */
enum ContactRole {
  /** The head of the institution, whatever the title. */
  RECTOR(true),
  /** The office of the head. */
  RECTOR_OFFICE(false),
  /** Speaks and votes for the institution in the assembly. */
  DELEGATE_PRIMARY(true),
  /** Stands in for the delegate. */
  DELEGATE_ALTERNATE(true),
  /** Pays the fee. */
  FEE(false),
  /** The international office. */
  INTERNATIONAL_OFFICE(false),
  /** The research office. */
  RESEARCH_OFFICE(false),
  /** Joint projects. */
  PROJECTS(false),
  /** Mobility of students and staff. */
  MOBILITY(false),
  /** Events. */
  EVENTS(false),
  /** What the institution shares. */
  RESOURCES(false),
  /** The data protection officer. */
  DATA_PROTECTION(true);

  private final boolean exclusive;

  ContactRole(boolean exclusive) {
    this.exclusive = exclusive;
  }

  /** Whether its holder signs by the charter, and no longer than it is held. */
  boolean carriesMandates() {
    return this == RECTOR;
  }

  /** Whether an institution has one holder of it at a time. */
  boolean isExclusive() {
    return exclusive;
  }
}
