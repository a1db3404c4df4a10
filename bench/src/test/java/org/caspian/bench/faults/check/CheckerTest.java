package org.caspian.bench.faults.check;

import static org.caspian.bench.faults.check.SoundRun.CLIENT;
import static org.caspian.bench.faults.check.SoundRun.CONDITION;
import static org.caspian.bench.faults.check.SoundRun.INSTITUTION;
import static org.caspian.bench.faults.check.SoundRun.NOMINATION;
import static org.caspian.bench.faults.check.SoundRun.STAY;
import static org.caspian.bench.faults.check.SoundRun.id;
import static org.caspian.bench.faults.check.SoundRun.message;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caspian.bench.faults.check.Evidence.Copy;
import org.caspian.bench.faults.check.Evidence.FeedEntry;
import org.caspian.bench.faults.check.Evidence.HistoryEntry;
import org.caspian.bench.faults.check.Evidence.Institution;
import org.caspian.bench.faults.check.Evidence.NominationRow;
import org.caspian.bench.faults.check.Evidence.Places;
import org.caspian.bench.faults.check.Evidence.PutAside;
import org.caspian.bench.faults.check.Evidence.Root;
import org.caspian.bench.faults.check.Evidence.SentRecord;
import org.caspian.bench.faults.check.Evidence.Shown;
import org.caspian.bench.faults.check.Evidence.StayRow;
import org.caspian.bench.faults.check.Evidence.Taken;
import org.caspian.bench.faults.check.Write.Outcome;
import org.junit.jupiter.api.Test;

class CheckerTest {

  private final SoundRun run = new SoundRun();

  @Test
  void aRunInWhichAllIsAsItShouldBeHasNoViolations() {
    assertEquals(List.of(), run.violations());
  }

  @Test
  void anObjectThatWasAcknowledgedAndIsNotThereIsALostWrite() {
    run.acknowledge("k9", new Effect("Event", id(9), 1L, "DRAFT"));

    assertEquals(Set.of(Property.LOST_WRITES), run.broken());
  }

  @Test
  void aVersionThatWasAcknowledgedAndIsNotReachedIsALostWrite() {
    run.acknowledge("k9", new Effect("Nomination", NOMINATION, 3L, "WITHDRAWN"));

    assertEquals(Set.of(Property.LOST_WRITES), run.broken());
  }

  @Test
  void aStateThatWasAcknowledgedForThisVersionAndIsAnotherIsALostWrite() {
    run.roots.remove(new Root("mobility", "Nomination", NOMINATION, 2, "ACCEPTED"));
    run.roots.add(new Root("mobility", "Nomination", NOMINATION, 2, "PENDING"));

    assertTrue(run.broken().contains(Property.LOST_WRITES));
  }

  @Test
  void twoWritesThatWereToldTheSameVersionHaveOverwrittenEachOther() {
    run.acknowledge("k9", new Effect("Institution", INSTITUTION, 2L, null));

    assertEquals(Set.of(Property.LOST_WRITES), run.broken());
  }

  @Test
  void moreChangesThanVersionsAreLostWritesAlsoWhereAnswersTellNoVersion() {
    run.acknowledge("k9", new Effect("Institution", INSTITUTION, null, null));

    assertEquals(Set.of(Property.LOST_WRITES), run.broken());
  }

  @Test
  void anAcknowledgedKeyWithoutItsAnswerIsALostWrite() {
    run.keys.removeIf(key -> key.key().equals("k3"));

    assertEquals(Set.of(Property.LOST_WRITES), run.broken());
  }

  @Test
  void aRefusalOfWhatWasAcknowledgedUnderTheSameKeyIsALostWrite() {
    run.writes.add(SoundRun.write("k3", Outcome.REFUSED));

    assertEquals(Set.of(Property.LOST_WRITES), run.broken());
  }

  @Test
  void anObjectThatIsShownAsItIsNotIsALostWrite() {
    run.shownObjects.add(new Shown("Institution", INSTITUTION, 200, 1, null));

    assertEquals(Set.of(Property.LOST_WRITES), run.broken());
  }

  @Test
  void aMergedInstitutionIsShownAsMovedToItsSuccessor() {
    run.institutions.clear();
    run.institutions.add(new Institution(INSTITUTION, 2, id(5), "A University | KZ"));
    run.shownObjects.add(new Shown("Institution", INSTITUTION, 301, 0, null));

    assertEquals(List.of(), run.violations());
  }

  @Test
  void aMergedInstitutionThatIsShownAsIfItWentOnIsALostWrite() {
    run.institutions.clear();
    run.institutions.add(new Institution(INSTITUTION, 2, id(5), "A University | KZ"));
    run.shownObjects.add(new Shown("Institution", INSTITUTION, 200, 2, null));

    assertEquals(Set.of(Property.LOST_WRITES), run.broken());
  }

  @Test
  void anInstitutionThatIsShownAsMovedAndWasNotMergedIsALostWrite() {
    run.shownObjects.add(new Shown("Institution", INSTITUTION, 301, 0, null));

    assertEquals(Set.of(Property.LOST_WRITES), run.broken());
  }

  @Test
  void aRepeatWithTheSameAnswerIsWhatKeysAreFor() {
    run.writes.add(
        SoundRun.write(
            "k3", Outcome.ACKNOWLEDGED, new Effect("Nomination", NOMINATION, 1L, "PENDING")));

    assertEquals(List.of(), run.violations());
  }

  @Test
  void aRepeatWithAnotherAnswerWasAppliedTwice() {
    run.writes.add(
        SoundRun.write(
            "k3", Outcome.ACKNOWLEDGED, new Effect("Nomination", NOMINATION, 2L, "ACCEPTED")));

    assertEquals(Set.of(Property.WRITES_TWICE), run.broken());
  }

  @Test
  void anObjectThatNoAnswerToldOfWasMadeTwice() {
    run.writes.removeIf(write -> Set.of("k3", "k4").contains(write.key()));

    assertEquals(Set.of(Property.WRITES_TWICE), run.broken());
  }

  @Test
  void aVersionThatNoAnswerToldOfMayBeTheWorkOfAWriteThatIsStillUnclear() {
    run.writes.removeIf(write -> write.key().equals("k4"));
    run.writes.add(SoundRun.write("k4", Outcome.UNCLEAR));

    assertEquals(Set.of(Property.UNCLEAR), run.broken());
  }

  @Test
  void anAnswerThatNobodyThoughtOfIsAViolationWhateverCameThen() {
    Write clear = run.writes.removeFirst();
    run.writes.addFirst(
        new Write(
            clear.key(),
            clear.client(),
            clear.operation(),
            clear.path(),
            clear.sentAt(),
            clear.clearAt(),
            clear.outcome(),
            clear.status(),
            clear.code(),
            3,
            2,
            clear.effects()));

    assertEquals(Set.of(Property.INTERNAL_ERRORS), run.broken());
  }

  @Test
  void moreHistoryThanVersionsIsAWriteThatWasAppliedTwice() {
    run.history.add(new HistoryEntry("Institution", INSTITUTION, "command", CLIENT));

    assertEquals(Set.of(Property.WRITES_TWICE), run.broken());
  }

  @Test
  void aMessageThatIsNotInItsTopicIsLost() {
    run.records.removeIf(record -> record.id().equals(message(NOMINATION, 2)));

    assertEquals(Set.of(Property.MESSAGES_LOST), run.broken());
  }

  @Test
  void aMessageThatTheFeedDoesNotHaveIsLost() {
    run.feed.removeIf(entry -> entry.id().equals(message(NOMINATION, 2)));

    assertEquals(Set.of(Property.MESSAGES_LOST), run.broken());
  }

  @Test
  void aMessageThatTheFeedDoesNotShowIsLost() {
    run.shown.remove(message(NOMINATION, 2));

    assertEquals(Set.of(Property.MESSAGES_LOST), run.broken());
  }

  @Test
  void aMessageThatAListenerDidNotTakeInIsLost() {
    run.taken.removeIf(taken -> taken.message().equals(message(INSTITUTION, 1)));

    assertEquals(Set.of(Property.MESSAGES_LOST), run.broken());
  }

  @Test
  void aMessageThatIsDeliveredAgainIsNoViolation() {
    run.records.add(again(message(NOMINATION, 1), 1));

    assertEquals(List.of(), run.violations());
  }

  @Test
  void aMessageThatNobodyCanReadIsPutAside() {
    poison(id(99));
    run.putAside.add(new PutAside("mobility", "poison"));

    assertEquals(List.of(), run.violations());
  }

  @Test
  void aMessageThatNobodyCanReadIsLostWhereItIsPassedOver() {
    poison(id(99));

    assertEquals(Set.of(Property.MESSAGES_LOST), run.broken());
  }

  @Test
  void whatIsNoMessageIsLostWhereItIsPassedOver() {
    poison(null);

    assertEquals(Set.of(Property.MESSAGES_LOST), run.broken());
  }

  private void poison(UUID id) {
    if (id != null) {
      run.foreign.add(id);
    }
    run.records.add(new SentRecord("caspian.members.institution.v1", 0, 77, "poison", id, "x", 1));
  }

  @Test
  void aMessageThatIsTakenInTwiceIsOne() {
    run.taken.add(new Taken("gateway", message(INSTITUTION, 1), 2));

    assertEquals(Set.of(Property.MESSAGES_TWICE), run.broken());
  }

  @Test
  void aVersionWithTwoPlacesInTheFeedWasAppliedTwice() {
    run.feed.add(new FeedEntry(90, id(90), "any", "/v1/things/" + NOMINATION, 2));

    assertEquals(Set.of(Property.MESSAGES_TWICE), run.broken());
  }

  @Test
  void aVersionThatComesForTheFirstTimeAfterALaterOneIsOutOfOrder() {
    run.records.removeIf(record -> record.id().equals(message(NOMINATION, 1)));
    run.records.add(again(message(NOMINATION, 1), 1));

    assertEquals(Set.of(Property.ORDER), run.broken());
  }

  @Test
  void theFeedKeepsTheOrderToo() {
    run.feed.removeIf(entry -> entry.id().equals(message(NOMINATION, 1)));
    run.feed.add(new FeedEntry(90, message(NOMINATION, 1), "any", "/v1/things/" + NOMINATION, 1));

    assertEquals(Set.of(Property.ORDER), run.broken());
  }

  private static SentRecord again(UUID id, long version) {
    return SoundRun.record("caspian.mobility.nomination.v1", 80, NOMINATION, id, "any", version);
  }

  @Test
  void moreSeatsThanThereAreIsOverTheLimit() {
    run.places.add(new Places("seats", CONDITION, 2, 3, 3, 0, 0));

    assertEquals(Set.of(Property.OVER_THE_LIMIT), run.broken());
  }

  @Test
  void aLedgerThatCountsOtherwiseIsHalfDone() {
    run.places.add(new Places("seats", CONDITION, 2, 1, 2, 0, 0));

    assertEquals(Set.of(Property.HALF_DONE), run.broken());
  }

  @Test
  void whoWaitsForAFreePlaceWasForgotten() {
    run.places.add(new Places("places", id(8), 5, 4, 4, 1, 1));

    assertEquals(Set.of(Property.HALF_DONE), run.broken());
  }

  @Test
  void aCopyThatSaysSomethingElseDiffers() {
    run.copies.clear();
    run.copies.add(new Copy("mobility", INSTITUTION, 2, "Another | KZ"));

    assertEquals(Set.of(Property.COPIES), run.broken());
  }

  @Test
  void aCopyThatIsNotThereDiffers() {
    run.copies.clear();

    assertEquals(Set.of(Property.COPIES), run.broken());
  }

  @Test
  void aVersionWithoutItsMessageIsHalfDoneAndTheMessageLost() {
    UUID message = message(NOMINATION, 2);
    run.outbox.removeIf(row -> row.id().equals(message));
    run.records.removeIf(record -> record.id().equals(message));

    assertEquals(Set.of(Property.HALF_DONE, Property.MESSAGES_LOST), run.broken());
  }

  @Test
  void aMessageOfAVersionThatIsNotThereIsHalfDone() {
    run.roots.removeIf(root -> root.id().equals(STAY));

    assertTrue(run.broken().contains(Property.HALF_DONE));
  }

  @Test
  void aChangeWithoutHistoryIsHalfDone() {
    run.history.remove(new HistoryEntry("Stay", STAY, "command", CLIENT));

    assertEquals(Set.of(Property.HALF_DONE), run.broken());
  }

  @Test
  void anAcceptedNominationWithoutAStayIsHalfDone() {
    run.stays.clear();

    assertEquals(Set.of(Property.HALF_DONE), run.broken());
  }

  @Test
  void aStayThatGoesOnAfterItsNominationWasWithdrawnIsHalfDone() {
    run.nominations.clear();
    run.nominations.add(new NominationRow(NOMINATION, "WITHDRAWN", STAY));

    assertEquals(Set.of(Property.HALF_DONE), run.broken());
  }

  @Test
  void aStayThatWasCancelledWithItsNominationIsAsItShouldBe() {
    run.nominations.clear();
    run.nominations.add(new NominationRow(NOMINATION, "WITHDRAWN", STAY));
    run.stays.clear();
    run.stays.add(new StayRow(STAY, NOMINATION, "CANCELLED"));

    assertEquals(List.of(), run.violations());
  }
}
