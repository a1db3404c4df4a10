package org.caspian.members.institution;

/** A theme of the association on which an institution works. */
enum InstitutionTheme {
  /** The nature of the Caspian Sea and its shores. */
  CASPIAN_ECOLOGY,
  /** What is taken out of the ground and from below the sea. */
  SUBSOIL_USE,
  /** Energy that can be relied on. */
  ENERGY_SECURITY,
  /** History and culture of the peoples around the sea. */
  CULTURAL_HISTORY,
  /** Transport and logistics. */
  TRANSPORT_LOGISTICS
}
