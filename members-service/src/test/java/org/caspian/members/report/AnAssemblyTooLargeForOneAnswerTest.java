package org.caspian.members.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnAssemblyTooLargeForOneAnswerTest {

  /** What they are does not matter, only how many. */
  private static AssemblyPackView with(int proxies) {
    return AssemblyPackView.of(
        null, List.of(), Collections.nCopies(proxies, null), List.of(), List.of());
  }

  @Test
  void saysThatItIsNotAll() {
    AssemblyPackView pack = with(2_001);

    assertFalse(pack.complete());
    assertEquals(2_000, pack.proxies().size());
  }

  @Test
  void isAllOfItUpToTheLast() {
    AssemblyPackView pack = with(2_000);

    assertTrue(pack.complete());
    assertEquals(2_000, pack.proxies().size());
  }
}
