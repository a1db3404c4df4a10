package org.caspian.members.institution;

/** What the record of an institution, its membership above all, rests on. */
enum Basis {
  /** Sample data about a real institution; says nothing about its real membership. */
  SAMPLE,
  /** The secretariat's own register. */
  REGISTERED
}
