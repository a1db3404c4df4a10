package org.caspian.members.ballot;

/**
 * Works out what came of a ballot: a function of its rule, its electorate and the votes.
 *
 * @param rule when it has passed
 * @param electorate who has a vote
 */
record Tally(BallotRule rule, Electorate electorate) {

  /**
   * Whether enough are there to begin with. Not by correspondence: there it is known at the end.
   */
  QuorumResult presence() {
    int proxied = rule.quorum().countsProxies() ? electorate.proxies().size() : 0;
    return quorum(electorate.present().size() + proxied);
  }

  private QuorumResult turnout(Counts counts) {
    return quorum(
        rule.quorum().countsAbstentions() ? counts.cast() : counts.cast() - counts.abstain());
  }

  private QuorumResult quorum(int reached) {
    QuorumRule asked = rule.quorum();
    return switch (asked.base()) {
      case NONE -> new QuorumResult(asked.base(), 0, reached, true);
      case MEMBERS -> quorum(reached, electorate.members().size());
      case GOOD_STANDING -> quorum(reached, electorate.entitled().size());
    };
  }

  private QuorumResult quorum(int reached, int of) {
    QuorumRule asked = rule.quorum();
    return new QuorumResult(
        asked.base(), of, reached, asked.fraction().isMet(asked.comparison(), reached, of));
  }

  /** The result of these votes. */
  BallotResult of(Counts counts) {
    return result(counts, false, majority(counts));
  }

  /** The result if nobody objects: all whose vote could be cast are taken to be in favour. */
  BallotResult ofNoObjection() {
    Counts all = new Counts(electorate.voters().size(), 0, 0);
    return result(Counts.none(), true, majority(all));
  }

  private MajorityResult majority(Counts counts) {
    MajorityRule asked = rule.majority();
    int of = majorityBase(counts);
    boolean met = asked.fraction().isMet(asked.comparison(), counts.yes(), of);
    return new MajorityResult(asked.base(), of, counts.yes(), met);
  }

  private BallotResult result(Counts counts, boolean noObjection, MajorityResult majority) {
    QuorumResult quorum = electorate.byCorrespondence() ? turnout(counts) : presence();
    return new BallotResult(outcome(quorum, majority), counts, noObjection, quorum, majority);
  }

  private static Outcome outcome(QuorumResult quorum, MajorityResult majority) {
    if (!quorum.met()) {
      return Outcome.NO_QUORUM;
    }
    return majority.met() ? Outcome.PASSED : Outcome.REJECTED;
  }

  private int majorityBase(Counts counts) {
    return switch (rule.majority().base()) {
      case CAST -> counts.cast();
      case YES_AND_NO -> counts.yes() + counts.no();
      case PRESENT -> electorate.voters().size();
      case ENTITLED -> electorate.entitled().size();
    };
  }
}
