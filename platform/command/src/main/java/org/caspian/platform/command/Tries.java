package org.caspian.platform.command;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.caspian.platform.rest.Deadline;
import org.caspian.platform.rest.ProblemException;
import org.jboss.logging.Logger;

/**
 * Runs work in a transaction of its own, and again in a new one when a race was lost. What was
 * thrown by the work has been rolled back.
 */
@Singleton
final class Tries {

  private static final Logger LOGGER = Logger.getLogger(Tries.class);

  /** So many losers of one race have all had their turn; more would be a queue without an end. */
  private static final int REPEATS = 5;

  private static final int FIRST_PAUSE_MILLIS = 10;

  private final TransactionManager transactions;

  Tries(TransactionManager transactions) {
    this.transactions = transactions;
  }

  /**
   * Runs the work until it commits.
   *
   * @throws ProblemException 409 after too many lost races, 503 if the database fails
   */
  <T> T run(Callable<T> work) throws Exception {
    for (int repeat = 0; ; repeat++) {
      try {
        return once(work);
      } catch (ProblemException refusal) {
        throw refusal;
      } catch (Exception failure) {
        repeatOrThrow(failure, repeat);
      }
    }
  }

  private void repeatOrThrow(Exception failure, int repeat) throws Exception {
    switch (DatabaseFailure.of(failure)) {
      case NONE, BAD_DATA -> throw failure;
      case UNAVAILABLE -> {
        LOGGER.warnf("The database failed a command: %s", DatabaseFailure.reason(failure));
        LOGGER.debug("The database failed a command", failure);
        throw CommandProblems.unavailable();
      }
      case STALE, LOST_RACE -> pauseOrGiveUp(failure, repeat);
    }
  }

  private static void pauseOrGiveUp(Exception failure, int repeat) {
    LOGGER.debug("A race was lost", failure);
    if (repeat == REPEATS) {
      throw CommandProblems.lostRace();
    }
    try {
      // Random, so that those who met once do not meet again.
      Thread.sleep(1 + ThreadLocalRandom.current().nextInt(FIRST_PAUSE_MILLIS << repeat));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandProblems.unavailable();
    }
  }

  private <T> T once(Callable<T> work) throws Exception {
    requireTime();
    transactions.begin();
    try {
      T result = work.call();
      requireTime();
      transactions.commit();
      return result;
    } finally {
      rollBackWhatIsOpen();
    }
  }

  /** Who was told that it took too long is not to find it done later. */
  private static void requireTime() {
    if (Deadline.isOver()) {
      throw CommandProblems.tooLate();
    }
  }

  /** After a commit, also a failed one, the thread has no transaction. */
  private void rollBackWhatIsOpen() {
    try {
      if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transactions.rollback();
      }
    } catch (SystemException | RuntimeException e) {
      // The connection is gone, and with it the transaction; the failure on its way says why.
      LOGGER.debug("A rollback failed", e);
    }
  }
}
