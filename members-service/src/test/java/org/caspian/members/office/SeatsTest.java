package org.caspian.members.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeatsTest {

  @Test
  void theFirstThatNobodyHoldsIsFree() {
    assertEquals(Optional.of(1), new Seats(1, Set.of()).firstFree());
    assertEquals(Optional.of(2), new Seats(3, Set.of(1, 3)).firstFree());
  }

  @Test
  void ofAllThatAreHeldNoneIsFree() {
    assertEquals(Optional.empty(), new Seats(2, Set.of(1, 2)).firstFree());
  }
}
