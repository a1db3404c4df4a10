package org.caspian.mobility.nomination.model;

import static org.caspian.mobility.agreement.model.AgreementFixture.BAKU;
import static org.caspian.mobility.agreement.model.AgreementFixture.YESSENOV;
import static org.caspian.mobility.agreement.model.AgreementFixture.approved;
import static org.caspian.mobility.agreement.model.AgreementFixture.proposed;
import static org.caspian.mobility.nomination.model.NominationFixture.candidacy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.mobility.agreement.model.AcademicYear;
import org.caspian.mobility.agreement.model.Agreement;
import org.junit.jupiter.api.Test;

class NominationRuleTest {

  private final Candidacy good = candidacy(approved());

  @Test
  void letsAGoodCandidacyPass() {
    assertEquals(List.of(), refusals(good));
  }

  @Test
  void wantsAnAgreementThatIsApproved() {
    assertEquals(List.of("/agreementId agreement-not-approved"), refusals(candidacy(proposed())));
  }

  @Test
  void wantsTheSendingInstitution() {
    assertEquals(List.of("/conditionId wrong-direction"), refusals(by(BAKU)));
  }

  @Test
  void nobodyNominatesToItself() {
    assertEquals(List.of("/conditionId own-condition"), refusals(by(YESSENOV, BAKU)));
  }

  @Test
  void wantsAYearOfTheCondition() {
    assertEquals(
        List.of("/academicYear year-not-covered", "/plannedEnd outside-agreement"),
        refusals(in(2029, LocalDate.of(2029, 9, 1), LocalDate.of(2029, 12, 20))));
    assertEquals(
        List.of("/academicYear year-not-covered"),
        refusals(in(2025, LocalDate.of(2025, 9, 1), LocalDate.of(2025, 12, 20))));
    assertEquals(
        List.of(), refusals(in(2028, LocalDate.of(2028, 9, 1), LocalDate.of(2028, 12, 20))));
  }

  @Test
  void wantsAStartBeforeTheEnd() {
    LocalDate day = LocalDate.of(2027, 2, 1);
    assertEquals(List.of("/plannedEnd not-after-start"), refusals(in(2026, day, day)));
    assertEquals(List.of("/plannedEnd not-after-start"), refusals(in(2026, day, day.minusDays(1))));
    assertEquals(List.of(), refusals(in(2026, day, day.plusDays(1))));
  }

  @Test
  void wantsAStartInTheYear() {
    LocalDate first = LocalDate.of(2026, 8, 1);
    LocalDate last = LocalDate.of(2027, 9, 30);
    LocalDate end = LocalDate.of(2027, 12, 20);
    assertEquals(List.of(), refusals(in(2026, first, end)));
    assertEquals(List.of(), refusals(in(2026, last, end)));
    assertEquals(
        List.of("/plannedStart outside-academic-year"),
        refusals(in(2026, first.minusDays(1), end)));
    assertEquals(
        List.of("/plannedStart outside-academic-year"), refusals(in(2026, last.plusDays(1), end)));
  }

  @Test
  void wantsAnEndBeforeTheConditionEnds() {
    LocalDate last = LocalDate.of(2029, 9, 30);
    LocalDate start = LocalDate.of(2029, 2, 1);
    assertEquals(List.of(), refusals(in(2028, start, last)));
    assertEquals(
        List.of("/plannedEnd outside-agreement"), refusals(in(2028, start, last.plusDays(1))));
  }

  @Test
  void wantsAFieldAndALevelOfTheCondition() {
    assertEquals(List.of("/iscedF field-not-admitted"), refusals(of("0313", 6)));
    assertEquals(List.of("/eqfLevel level-not-admitted"), refusals(of("0311", 7)));
    assertEquals(
        List.of("/iscedF field-not-admitted", "/eqfLevel level-not-admitted"),
        refusals(of("0313", 7)));
  }

  @Test
  void tellsEverythingAtOnce() {
    Agreement agreement = proposed();
    Candidacy bad =
        new Candidacy(
            agreement.currentVersion(),
            agreement.currentVersion().conditions().getFirst(),
            Set.of(BAKU),
            good.at(),
            new AcademicYear(2030),
            LocalDate.of(2027, 2, 1),
            LocalDate.of(2027, 1, 1),
            "0111",
            8);

    assertEquals(
        List.of(
            "/agreementId agreement-not-approved",
            "/conditionId wrong-direction",
            "/academicYear year-not-covered",
            "/plannedEnd not-after-start",
            "/plannedStart outside-academic-year",
            "/iscedF field-not-admitted",
            "/eqfLevel level-not-admitted"),
        refusals(bad));
  }

  private static List<String> refusals(Candidacy candidacy) {
    return Stream.of(NominationRule.values())
        .flatMap(rule -> rule.violations(candidacy))
        .map(error -> error.pointer() + " " + error.code())
        .toList();
  }

  private Candidacy by(UUID... nominators) {
    return new Candidacy(
        good.version(),
        good.condition(),
        Set.of(nominators),
        good.at(),
        good.academicYear(),
        good.plannedStart(),
        good.plannedEnd(),
        good.iscedF(),
        good.eqfLevel());
  }

  private Candidacy in(int year, LocalDate start, LocalDate end) {
    return new Candidacy(
        good.version(),
        good.condition(),
        good.nominators(),
        good.at(),
        new AcademicYear(year),
        start,
        end,
        good.iscedF(),
        good.eqfLevel());
  }

  private Candidacy of(String field, int level) {
    return new Candidacy(
        good.version(),
        good.condition(),
        good.nominators(),
        good.at(),
        good.academicYear(),
        good.plannedStart(),
        good.plannedEnd(),
        field,
        level);
  }
}
