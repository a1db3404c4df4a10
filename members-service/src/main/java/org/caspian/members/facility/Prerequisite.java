package org.caspian.members.facility;

/** What persons must have before they use a facility; the institution that books vouches for it. */
enum Prerequisite {
  /** They were trained on it. */
  TRAINING,
  /** They have a permit, of an authority or of the owner. */
  PERMIT,
  /** They are insured. */
  INSURANCE,
  /** They were told how to work there safely. */
  SAFETY_BRIEFING,
  /** A doctor found them fit for it. */
  MEDICAL_CERTIFICATE,
  /** A committee found nothing wrong with what is planned. */
  ETHICS_APPROVAL,
  /** The institution has agreed with the owner on terms. */
  AGREEMENT
}
