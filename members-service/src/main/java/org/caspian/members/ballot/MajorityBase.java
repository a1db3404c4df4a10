package org.caspian.members.ballot;

/** Of what the votes in favour have to be a part. */
enum MajorityBase {
  /** Of all votes, abstentions too. */
  CAST,
  /** Of the votes in favour and against: an abstention is no vote. */
  YES_AND_NO,
  /** Of the members that could vote there, themselves or by proxy. Not by correspondence. */
  PRESENT,
  /** Of all members of the electorate that have a vote. */
  ENTITLED
}
