package org.caspian.mobility.stay;

import static org.caspian.mobility.agreement.model.AgreementFixture.BAKU;
import static org.caspian.mobility.agreement.model.AgreementFixture.YESSENOV;
import static org.caspian.mobility.agreement.model.AgreementFixture.clientOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caspian.mobility.agreement.model.AcademicYear;
import org.caspian.mobility.agreement.model.ConditionKind;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class StayTest {

  /** Half past ten in the evening in UTC: already the 11th in Kiritimati, at UTC+14. */
  private static final Instant NOW = Instant.parse("2027-02-10T22:30:00Z");

  private static final LocalDate TODAY = LocalDate.of(2027, 2, 10);

  private final Stay stay =
      new Stay(
          UUID.randomUUID(),
          new StayPlan(
              UUID.randomUUID(),
              UUID.randomUUID(),
              UUID.randomUUID(),
              ConditionKind.STUDENT_STUDIES,
              new AcademicYear(2026),
              YESSENOV,
              BAKU,
              UUID.randomUUID(),
              LocalDate.of(2027, 2, 1),
              LocalDate.of(2027, 6, 30)),
          NOW,
          "client");

  @Test
  void goesFromPlanToArrivalToDeparture() {
    stay.arrive(LocalDate.of(2027, 2, 3), clientOf(BAKU), NOW);
    assertEquals(StayState.ARRIVED, stay.state());
    assertEquals(LocalDate.of(2027, 6, 30), stay.end());

    stay.depart(TODAY, clientOf(BAKU), NOW);
    assertEquals(StayState.DEPARTED, stay.state());
    assertEquals(Optional.of(LocalDate.of(2027, 2, 3)), stay.actualStart());
    assertEquals(TODAY, stay.end());
  }

  @Test
  void isConfirmedByTheHostOnly() {
    refusal(Problems.NOT_YOUR_PART, () -> stay.arrive(TODAY, clientOf(YESSENOV), NOW));
    assertEquals(
        List.of(StayCommand.SET_LOCAL_REFERENCE), StayCommand.allowed(stay, clientOf(YESSENOV)));
    assertEquals(
        List.of(StayCommand.CONFIRM_ARRIVAL, StayCommand.SET_LOCAL_REFERENCE),
        StayCommand.allowed(stay, clientOf(BAKU)));
  }

  @Test
  void doesNotEndBeforeItBegan() {
    refusal(Problems.STATE_CONFLICT, () -> stay.depart(TODAY, clientOf(BAKU), NOW));

    stay.arrive(TODAY, clientOf(BAKU), NOW);

    assertEquals(
        "/actualEnd before-arrival",
        onlyError(() -> stay.depart(TODAY.minusDays(1), clientOf(BAKU), NOW)));
    stay.depart(TODAY, clientOf(BAKU), NOW);
  }

  @Test
  void doesNotBeginInTheFuture() {
    assertEquals(
        "/actualStart in-the-future",
        onlyError(() -> stay.arrive(TODAY.plusDays(2), clientOf(BAKU), NOW)));

    stay.arrive(TODAY.plusDays(1), clientOf(BAKU), NOW);

    assertEquals(
        "/actualEnd in-the-future",
        onlyError(() -> stay.depart(TODAY.plusDays(2), clientOf(BAKU), NOW)));
  }

  @Test
  void doesNotBeginBeforeItsAcademicYear() {
    assertEquals(
        "/actualStart outside-academic-year",
        onlyError(() -> stay.arrive(LocalDate.of(2026, 7, 31), clientOf(BAKU), NOW)));
  }

  @Test
  void isCancelledBeforeTheArrivalOnly() {
    stay.arrive(TODAY, clientOf(BAKU), NOW);

    assertThrows(IllegalStateException.class, () -> stay.cancel(NOW, "client"));
  }

  @Test
  void isNotBegunOnceCancelled() {
    stay.cancel(NOW, "client");

    assertEquals(StayState.CANCELLED, stay.state());
    refusal(Problems.STATE_CONFLICT, () -> stay.arrive(TODAY, clientOf(BAKU), NOW));
  }

  private static String onlyError(Executable command) {
    ProblemException refusal = refusal(Problems.RULE_VIOLATED, command);
    assertEquals(1, refusal.errors().size());
    return refusal.errors().getFirst().pointer() + " " + refusal.errors().getFirst().code();
  }

  private static ProblemException refusal(ProblemType type, Executable command) {
    ProblemException refusal = assertThrows(ProblemException.class, command);
    assertEquals(type, refusal.type());
    return refusal;
  }
}
