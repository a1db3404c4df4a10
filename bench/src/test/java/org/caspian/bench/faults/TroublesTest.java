package org.caspian.bench.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.caspian.bench.faults.Api.Told;
import org.caspian.bench.faults.Troubles.WithoutKafka;
import org.junit.jupiter.api.Test;

class TroublesTest {

  private final Troubles troubles = new Troubles();

  @Test
  void whatIsAnsweredWhileOnlyKafkaIsAwayIsCounted() {
    troubles.note(FaultKind.KAFKA_AWAY, seconds(10), seconds(70));

    assertEquals(new WithoutKafka(2, 1, 0), told(write(20, 21, 201), write(30, 31, 503)));
  }

  @Test
  void aRefusalOfTheRequestIsNoFailure() {
    troubles.note(FaultKind.KAFKA_AWAY, seconds(10), seconds(70));

    assertEquals(new WithoutKafka(1, 0, 0), told(write(20, 21, 409)));
  }

  @Test
  void whatBeganBeforeOrEndedAfterIsNot() {
    troubles.note(FaultKind.KAFKA_AWAY, seconds(10), seconds(70));

    assertEquals(new WithoutKafka(0, 0, 0), told(write(9, 11, 503), write(69, 71, 503)));
  }

  @Test
  void whatMayComeOfAnotherFaultIsNot() {
    troubles.note(FaultKind.KAFKA_AWAY, seconds(10), seconds(70));
    troubles.note(FaultKind.KILL, seconds(20), seconds(30));

    assertEquals(
        new WithoutKafka(2, 0, 0),
        told(
            write(18, 19, 201),
            write(19, 21, 503),
            write(24, 25, 503),
            write(34, 35, 503),
            write(36, 37, 201)));
  }

  @Test
  void messagesThatComeTwiceExcuseNothing() {
    troubles.note(FaultKind.KAFKA_AWAY, seconds(10), seconds(70));
    troubles.note(FaultKind.REDELIVERY, seconds(10), seconds(71));

    assertEquals(new WithoutKafka(1, 1, 0), told(write(20, 21, 503)));
  }

  @Test
  void whatGotNoAnswerIsToldAndWhatWasNotSentIsNot() {
    troubles.note(FaultKind.KAFKA_AWAY, seconds(10), seconds(70));

    assertEquals(new WithoutKafka(1, 0, 1), told(write(20, 40, 0), write(20, 21, -1)));
  }

  private WithoutKafka told(Told... writes) {
    return troubles.withoutKafka(List.of(writes));
  }

  private static Told write(long from, long to, int status) {
    return new Told(seconds(from), seconds(to), status);
  }

  private static long seconds(long seconds) {
    return Duration.ofSeconds(seconds).toNanos();
  }
}
