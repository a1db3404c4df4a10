package org.caspian.members.contact;

/** What a mandate allows to sign for the institution. */
enum MandateScope {
  /** Agreements on the exchange of students and staff. */
  AGREEMENTS,
  /** Joint projects. */
  PROJECTS,
  /** What costs money. */
  FINANCE,
  /** Diplomas and transcripts. */
  DIPLOMAS,
  /** All of it. */
  ALL
}
