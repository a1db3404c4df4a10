package org.caspian.bench.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.caspian.bench.faults.check.Write;
import org.caspian.bench.faults.check.Write.Outcome;
import org.caspian.bench.platform.Pause;

/**
 * Writes as a careful program does: each under a key of its own, and again under the same key after
 * every unclear answer, until it is clear.
 *
 * <p>A refusal after an unclear answer is not the last word: the request of before may still be on
 * its way, in a process that stands still. Such a write is asked for once more when all is quiet.
 */
final class Writer {

  /** One in so many requests is given up by its caller in the midst, as if the network was lost. */
  private static final int ONE_IS_GIVEN_UP_IN = 25;

  /** One in so many acknowledged writes is sent again although nobody doubts it. */
  private static final int ONE_IS_REPEATED_IN = 20;

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final Api api;
  private final Journal journal;
  private final Queue<Pending> doubtful = new ConcurrentLinkedQueue<>();
  private volatile long giveUpAt = Long.MAX_VALUE;

  /** A write that is not clear yet, and how often it was answered as nobody should be. */
  private record Pending(Intent intent, String key, Instant sentAt, AtomicInteger internalErrors) {}

  /** Why a key is sent. */
  private enum Round {
    /** It is wanted. */
    FIRST,
    /** It was acknowledged, and is sent again all the same. */
    AGAIN,
    /** Nothing is on its way any more, and the answer is final. */
    LAST
  }

  Writer(Api api, Journal journal) {
    this.api = api;
    this.journal = journal;
  }

  /** From so long from now on, what is not clear is left unclear. */
  void giveUpAfter(Duration patience) {
    giveUpAt = System.nanoTime() + patience.toNanos();
  }

  /** Writes, and tells the world of it; returns the last answer. */
  Answer write(Intent intent, Random random) {
    Pending write =
        new Pending(intent, UUID.randomUUID().toString(), Instant.now(), new AtomicInteger());
    Answer answer = untilClear(write, random, Round.FIRST);
    if (answer.isSuccess() && random.nextInt(ONE_IS_REPEATED_IN) == 0) {
      untilClear(write, random, Round.AGAIN);
    }
    return answer;
  }

  /** Asks again for what was refused after an unclear answer. Nothing is on its way any more. */
  int settle() {
    Random careful = new Random(0);
    int settled = 0;
    for (Pending write = doubtful.poll(); write != null; write = doubtful.poll()) {
      untilClear(write, careful, Round.LAST);
      settled++;
    }
    return settled;
  }

  private Answer untilClear(Pending write, Random random, Round round) {
    boolean wasUnclear = false;
    for (int tries = 1; ; tries++) {
      Answer answer = send(write, random, round);
      if (answer.isInternalError()) {
        write.internalErrors().incrementAndGet();
      }
      if (!answer.isToBeAskedAgain()) {
        note(write, answer, tries, wasUnclear, round);
        return answer;
      }
      wasUnclear |= answer.isUnclear();
      if (System.nanoTime() - giveUpAt > 0) {
        journal.add(line(write, answer, tries, Outcome.UNCLEAR));
        return answer;
      }
      Pause.of(pause(tries, random));
    }
  }

  private Answer send(Pending write, Random random, Round round) {
    boolean givenUp = round == Round.FIRST && random.nextInt(ONE_IS_GIVEN_UP_IN) == 0;
    Duration patience = givenUp ? Duration.ofMillis(3 + random.nextInt(40)) : Api.PATIENCE;
    Intent intent = write.intent();
    return api.post(intent.caller(), intent.path(), intent.body(), write.key(), patience);
  }

  private void note(Pending write, Answer answer, int tries, boolean wasUnclear, Round round) {
    if (answer.isSuccess()) {
      // First the journal: what somebody else does with it then stands after it.
      journal.add(line(write, answer, tries, Outcome.ACKNOWLEDGED));
      if (round != Round.AGAIN) {
        write.intent().learn().accept(answer.body());
      }
    } else if (wasUnclear && round == Round.FIRST) {
      doubtful.add(write);
      journal.add(line(write, answer, tries, Outcome.UNCLEAR));
    } else {
      journal.add(line(write, answer, tries, Outcome.REFUSED));
    }
  }

  private static Write line(Pending write, Answer answer, int tries, Outcome outcome) {
    Intent intent = write.intent();
    return new Write(
        write.key(),
        intent.caller().clientId(),
        intent.operation(),
        intent.path(),
        write.sentAt(),
        Instant.now(),
        outcome,
        answer.status(),
        answer.code(),
        tries,
        write.internalErrors().get(),
        outcome == Outcome.ACKNOWLEDGED ? intent.effects().apply(answer.body()) : List.of());
  }

  private static Duration pause(int tries, Random random) {
    long millis = Math.min(LONGEST_PAUSE.toMillis(), 100L << Math.min(tries, 8));
    return Duration.ofMillis(millis / 2 + random.nextLong(millis));
  }
}
