package org.caspian.members.assembly;

/** As what somebody attends an assembly. */
enum AttendanceKind {
  /** With a vote, unless its standing forbids it. */
  MEMBER,
  /** Regularly there without a vote. */
  OBSERVER,
  /** Invited to this one. */
  GUEST
}
