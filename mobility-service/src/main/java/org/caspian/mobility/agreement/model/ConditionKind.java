package org.caspian.mobility.agreement.model;

/** What kind of mobility a condition provides for. */
public enum ConditionKind {
  /** Students study at the receiving institution for a time and return. */
  STUDENT_STUDIES
}
