package org.caspian.members.ballot;

/** How votes are cast. */
enum BallotMode {
  /** In the room: what was counted there is entered from the signed minutes. */
  ROOM,
  /** By each member's own system, while no assembly sits or whether it does. */
  CORRESPONDENCE,
  /** By each member's own system, by who is at the assembly and for whom they carry proxies. */
  ONLINE
}
