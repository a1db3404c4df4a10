package org.caspian.members.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

  private static final Fraction HALF = new Fraction(1, 2);
  private static final Fraction TWO_THIRDS = new Fraction(2, 3);

  private static final QuorumRule NO_QUORUM =
      new QuorumRule(QuorumBase.NONE, Comparison.AT_LEAST, null, false, true);
  private static final MajorityRule SIMPLE =
      new MajorityRule(MajorityBase.YES_AND_NO, Comparison.MORE_THAN, HALF);

  @ParameterizedTest(name = "{0} of 50 that have paid are there: {1}")
  @CsvSource({"25, true", "24, false", "50, true", "0, false"})
  void aQuorumOfHalfOfThoseInGoodStanding(int present, boolean met) {
    QuorumResult quorum =
        new Tally(
                rule(quorumOf(QuorumBase.GOOD_STANDING, HALF, false), SIMPLE), at(64, 50, present))
            .presence();

    assertEquals(new QuorumResult(QuorumBase.GOOD_STANDING, 50, present, met), quorum);
  }

  @Test
  void aQuorumOfHalfOfAllMembers() {
    QuorumRule rule = quorumOf(QuorumBase.MEMBERS, HALF, false);

    assertFalse(new Tally(rule(rule, SIMPLE), at(64, 50, 31)).presence().met());
    assertTrue(new Tally(rule(rule, SIMPLE), at(64, 50, 32)).presence().met());
  }

  @Test
  void withoutAQuorumNobodyHasToBeThere() {
    assertEquals(
        new QuorumResult(QuorumBase.NONE, 0, 0, true),
        new Tally(rule(NO_QUORUM, SIMPLE), at(64, 50, 0)).presence());
  }

  @Test
  void ofNobodyNothingIsAQuorum() {
    assertFalse(
        new Tally(rule(quorumOf(QuorumBase.GOOD_STANDING, HALF, false), SIMPLE), at(3, 0, 0))
            .presence()
            .met());
  }

  @Test
  void whoIsThereByProxyCountsIfTheRuleSaysSo() {
    Electorate electorate = Electorate.at(members(4, 4), ids(0, 1), Map.of(id(3), id(0)));

    assertEquals(
        1,
        new Tally(rule(quorumOf(QuorumBase.GOOD_STANDING, HALF, false), SIMPLE), electorate)
            .presence()
            .reached());
    assertEquals(
        2,
        new Tally(rule(quorumOf(QuorumBase.GOOD_STANDING, HALF, true), SIMPLE), electorate)
            .presence()
            .reached());
  }

  /** 39 are there; 10 are in favour, 9 against, 20 abstain. */
  @ParameterizedTest(name = "of {0}: {2}")
  @CsvSource({
    "YES_AND_NO, 19, PASSED",
    "CAST, 39, REJECTED",
    "PRESENT, 39, REJECTED",
    "ENTITLED, 50, REJECTED"
  })
  void tenInFavourNineAgainstTwentyAbstaining(MajorityBase base, int of, Outcome outcome) {
    Tally tally =
        new Tally(
            rule(NO_QUORUM, new MajorityRule(base, Comparison.MORE_THAN, HALF)), at(64, 50, 39));

    BallotResult result = tally.of(new Counts(10, 9, 20));

    assertEquals(outcome, result.outcome());
    assertEquals(new MajorityResult(base, of, 10, outcome == Outcome.PASSED), result.majority());
    assertEquals(new Counts(10, 9, 20), result.counts());
  }

  @ParameterizedTest(name = "{0} of {1} at least {2}: {3}")
  @CsvSource({"20, 10, true", "19, 10, false", "0, 0, false", "1, 0, true"})
  void twoThirdsAreCountedInIntegers(int yes, int no, boolean passed) {
    Tally tally =
        new Tally(
            rule(
                NO_QUORUM,
                new MajorityRule(MajorityBase.YES_AND_NO, Comparison.AT_LEAST, TWO_THIRDS)),
            at(64, 50, 50));

    assertEquals(
        passed ? Outcome.PASSED : Outcome.REJECTED, tally.of(new Counts(yes, no, 0)).outcome());
  }

  @Test
  void aTieIsNoMajority() {
    Tally tally = new Tally(rule(NO_QUORUM, SIMPLE), at(20, 20, 20));

    assertEquals(Outcome.REJECTED, tally.of(new Counts(10, 10, 0)).outcome());
  }

  @Test
  void oneYesAmongAbstentionsPassesOnlyWhereAbstentionsAreNoVotes() {
    Electorate all = at(100, 100, 100);
    Counts counts = new Counts(1, 0, 99);

    assertEquals(Outcome.PASSED, new Tally(rule(NO_QUORUM, SIMPLE), all).of(counts).outcome());
    assertEquals(
        Outcome.REJECTED,
        new Tally(
                rule(NO_QUORUM, new MajorityRule(MajorityBase.CAST, Comparison.MORE_THAN, HALF)),
                all)
            .of(counts)
            .outcome());
  }

  @Test
  void byCorrespondenceWhoVotedIsTheQuorum() {
    Electorate electorate = Electorate.byCorrespondence(members(10, 8));
    QuorumRule half = quorumOf(QuorumBase.GOOD_STANDING, HALF, false);

    assertEquals(
        new QuorumResult(QuorumBase.GOOD_STANDING, 8, 4, true),
        new Tally(rule(half, SIMPLE), electorate).of(new Counts(2, 1, 1)).quorum());
    assertEquals(
        Outcome.NO_QUORUM,
        new Tally(rule(half, SIMPLE), electorate).of(new Counts(2, 1, 0)).outcome());
  }

  @Test
  void byCorrespondenceAnAbstentionTakesPartIfTheRuleSaysSo() {
    QuorumRule without =
        new QuorumRule(QuorumBase.GOOD_STANDING, Comparison.AT_LEAST, HALF, false, false);

    BallotResult result =
        new Tally(rule(without, SIMPLE), Electorate.byCorrespondence(members(10, 8)))
            .of(new Counts(2, 1, 1));

    assertEquals(new QuorumResult(QuorumBase.GOOD_STANDING, 8, 3, false), result.quorum());
    assertEquals(Outcome.NO_QUORUM, result.outcome());
  }

  @Test
  void ifNobodyObjectsAllThatAreThereAreInFavour() {
    BallotResult result = new Tally(rule(NO_QUORUM, SIMPLE), at(64, 50, 30)).ofNoObjection();

    assertEquals(Outcome.PASSED, result.outcome());
    assertTrue(result.noObjection());
    assertEquals(Counts.none(), result.counts());
    assertEquals(new MajorityResult(MajorityBase.YES_AND_NO, 30, 30, true), result.majority());
  }

  @Test
  void whoIsThereIsNoMajorityOfAllIfNobodyObjects() {
    MajorityRule twoThirdsOfAll =
        new MajorityRule(MajorityBase.ENTITLED, Comparison.AT_LEAST, TWO_THIRDS);

    assertEquals(
        new MajorityResult(MajorityBase.ENTITLED, 50, 30, false),
        new Tally(rule(NO_QUORUM, twoThirdsOfAll), at(64, 50, 30)).ofNoObjection().majority());
    assertEquals(
        Outcome.PASSED,
        new Tally(rule(NO_QUORUM, twoThirdsOfAll), at(64, 50, 34)).ofNoObjection().outcome());
  }

  @Test
  void whoIsThereOrCarriedByWhoIsThereHasAVote() {
    // 0 and 1 are there, 4 has no vote and is there too; 2 has given its vote to 0, 3 to 5, who is
    // not there, and 1 had given it before it came.
    Electorate electorate =
        Electorate.at(
            members(6, Set.of(0, 1, 2, 3, 5)),
            Set.of(id(0), id(1), id(4)),
            Map.of(id(2), id(0), id(3), id(5), id(1), id(0)));

    assertEquals(Set.of(id(0), id(1), id(2)), electorate.voters());
    assertEquals(Set.of(id(0), id(2)), electorate.castBy(id(0)));
    assertEquals(Set.of(id(1)), electorate.castBy(id(1)));
    assertEquals(Set.of(), electorate.castBy(id(4)));
    assertEquals(Set.of(), electorate.castBy(id(5)));
  }

  private static BallotRule rule(QuorumRule quorum, MajorityRule majority) {
    return new BallotRule(quorum, majority);
  }

  private static QuorumRule quorumOf(QuorumBase base, Fraction fraction, boolean countsProxies) {
    return new QuorumRule(base, Comparison.AT_LEAST, fraction, countsProxies, true);
  }

  /** The first of the members have a vote, and the first of these are there. */
  private static Electorate at(int members, int entitled, int present) {
    return Electorate.at(members(members, entitled), ids(0, present), Map.of());
  }

  private static Map<UUID, Boolean> members(int members, int entitled) {
    return members(members, IntStream.range(0, entitled).boxed().collect(Collectors.toSet()));
  }

  private static Map<UUID, Boolean> members(int members, Set<Integer> entitled) {
    return IntStream.range(0, members)
        .boxed()
        .collect(Collectors.toMap(TallyTest::id, entitled::contains));
  }

  private static Set<UUID> ids(int from, int to) {
    return IntStream.range(from, to).mapToObj(TallyTest::id).collect(Collectors.toSet());
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }
}
