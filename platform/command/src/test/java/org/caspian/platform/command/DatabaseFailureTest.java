package org.caspian.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFailureTest {

  @ParameterizedTest
  @CsvSource({
    "40001, LOST_RACE",
    "40P01, LOST_RACE",
    "23505, LOST_RACE",
    "23503, BAD_DATA",
    "23502, BAD_DATA",
    "23514, BAD_DATA",
    "22001, BAD_DATA",
    "42601, NONE",
    "08006, UNAVAILABLE",
    "53100, UNAVAILABLE",
    "53300, UNAVAILABLE",
    "57014, UNAVAILABLE",
    "57P01, UNAVAILABLE",
    "25P04, UNAVAILABLE",
    "25P02, NONE"
  })
  void isToldByTheState(String state, DatabaseFailure expected) {
    assertEquals(expected, DatabaseFailure.of(new SQLException("told", state)));
    assertEquals(
        expected, DatabaseFailure.of(new PersistenceException(new SQLException("told", state))));
  }

  @Test
  void withoutAStateItIsThePoolThatHadNoConnection() {
    assertEquals(DatabaseFailure.UNAVAILABLE, DatabaseFailure.of(new SQLException("Sorry")));
  }

  @Test
  void aRowOfAnotherVersionIsStale() {
    assertEquals(DatabaseFailure.STALE, DatabaseFailure.of(new OptimisticLockException()));
  }

  @Test
  void aFailedCommitHidesItsReason() {
    RollbackException failure = new RollbackException("could not commit");
    failure.addSuppressed(new PersistenceException(new SQLException("told", "40001")));

    assertEquals(DatabaseFailure.LOST_RACE, DatabaseFailure.of(failure));
  }

  @Test
  void aMistakeOfOursIsNone() {
    assertEquals(DatabaseFailure.NONE, DatabaseFailure.of(new IllegalStateException("ours")));
  }

  @Test
  void causesInACircleEnd() {
    Exception one = new Exception("one");
    Exception other = new Exception("other", one);
    one.initCause(other);

    assertEquals(DatabaseFailure.NONE, DatabaseFailure.of(one));
  }
}
