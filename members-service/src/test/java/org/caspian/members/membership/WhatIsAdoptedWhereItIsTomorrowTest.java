package org.caspian.members.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WhatIsAdoptedWhereItIsTomorrowTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  @Test
  void isInForceAtOnce() {
    assertEquals(TODAY, ResolvedMemberships.firstDay(TODAY.plusDays(1), TODAY));
  }

  @Test
  void isInForceFromItsDayWhereThatHasCome() {
    assertEquals(TODAY, ResolvedMemberships.firstDay(TODAY, TODAY));
    assertEquals(TODAY.minusDays(9), ResolvedMemberships.firstDay(TODAY.minusDays(9), TODAY));
  }
}
