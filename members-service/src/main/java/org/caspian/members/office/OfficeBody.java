package org.caspian.members.office;

/** In which body of the association an office is. */
enum OfficeBody {
  /** All members. */
  ASSEMBLY,
  /** The president, and who leads with them. */
  PRESIDIUM,
  /** One of the commissions for a field of work. */
  COMMISSION,
  /** A council, such as that of young scientists. */
  COUNCIL,
  /** The office that runs the affairs. */
  SECRETARIAT
}
