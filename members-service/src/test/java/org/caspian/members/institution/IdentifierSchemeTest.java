package org.caspian.members.institution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierSchemeTest {

  /** Two that are in use, and each with digits that were mistyped. */
  @ParameterizedTest
  @CsvSource({
    "000000012146438X, true",
    "0000000121032683, true",
    "0000000121464380, false",
    "0000000121032863, false",
    "0000000121032684, false"
  })
  void anIsniHasACheckCharacterThatFits(String value, boolean sound) {
    assertTrue(IdentifierScheme.ISNI.hasForm(value));
    assertEquals(sound, IdentifierScheme.ISNI.isSound(value));
  }

  @ParameterizedTest
  @CsvSource({
    "WIKIDATA, Q4115061, q4115061",
    "GRID, grid.5333.6, grid.5333",
    "FUNDREF, 501100004345, 10.13039/501100004345",
    "PIC, 999979500, 99997950",
    "ERASMUS, D  BERLIN13, D  13",
    "WHED, IAU-024881, 24881",
    "ISNI, 0000000121032683, 0000 0001 2103 2683"
  })
  void everySchemeHasOneForm(IdentifierScheme scheme, String right, String wrong) {
    assertTrue(scheme.hasForm(right));
    assertTrue(scheme.isSound(right));
    assertFalse(scheme.hasForm(wrong));
  }
}
