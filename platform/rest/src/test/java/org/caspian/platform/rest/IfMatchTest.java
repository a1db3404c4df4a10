package org.caspian.platform.rest;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"\"7\"", "\"7.c0ffee\"", "W/\"7\"", "\"7-gzip\"", " W/\"7.c0ffee00-gzip\" "})
  void onlyTheVersionCounts(String header) {
    assertEquals(OptionalLong.of(7), IfMatch.version(header));
    assertEquals(7, IfMatch.require(header));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"7", "\"7", "7\"", "'7'", "w/\"7\"", "\"7\", \"8\"", "\"a b\"", "", "W/7"})
  void whatIsNotOneEntityTagIsRefused(String header) {
    ProblemException refusal = assertThrows(ProblemException.class, () -> IfMatch.version(header));
    assertEquals(Problems.INVALID_HEADER, refusal.type());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"abc\"", "\"\"", "\"07\"", "\"7x\"", "\"-7\"", "\"99999999999999999999\""})
  void aTagThatIsNotOursIsStale(String header) {
    ProblemException refusal = assertThrows(ProblemException.class, () -> IfMatch.check(header, 7));
    assertEquals(Problems.PRECONDITION_FAILED, refusal.type());
  }

  @Test
  void withoutAVersionNothingIsChanged() {
    assertTrue(IfMatch.version(null).isEmpty());
    ProblemException refusal = assertThrows(ProblemException.class, () -> IfMatch.require(null));
    assertEquals(Problems.PRECONDITION_REQUIRED, refusal.type());
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", " * "})
  void whateverThereIsIsNoVersion(String header) {
    assertTrue(IfMatch.version(header).isEmpty());
    ProblemException refusal = assertThrows(ProblemException.class, () -> IfMatch.require(header));
    assertEquals(Problems.INVALID_HEADER, refusal.type());
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6, 8})
  void aVersionIsGoodAsLongAsWhatIsChangedIsTheSame(long version) {
    assertDoesNotThrow(() -> IfMatch.check("\"" + version + "\"", 5, 8));
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 9})
  void oneFromBeforeOrNeverIsStale(long version) {
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> IfMatch.check("\"" + version + "\"", 5, 8));
    assertEquals(8L, refusal.members().get("currentVersion"));
  }

  @Test
  void aStaleVersionIsToldTheCurrentOne() {
    assertDoesNotThrow(() -> IfMatch.check("\"8.c0ffee\"", 8));
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> IfMatch.check("\"7\"", 8));
    assertEquals(8L, refusal.members().get("currentVersion"));
  }
}
