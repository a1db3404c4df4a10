package org.caspian.mobility.nomination.model;

import static org.caspian.mobility.agreement.model.AgreementFixture.NOW;
import static org.caspian.mobility.agreement.model.AgreementFixture.YESSENOV;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.mobility.agreement.model.AcademicYear;
import org.caspian.mobility.agreement.model.Agreement;
import org.caspian.mobility.agreement.model.AgreementFixture;
import org.caspian.platform.person.Person;

/** A student of Yessenov for Baku. */
final class NominationFixture {

  private NominationFixture() {}

  static Person student() {
    return new Person(
        "S-1",
        new Person.LatinName("Nurlan", "Aigerim"),
        Optional.of(new Person.NativeName("Cyrl", "Нұрлан", "Айгерім", null)),
        Optional.empty());
  }

  /** What no policy refuses. */
  static Candidacy candidacy(Agreement agreement) {
    return new Candidacy(
        agreement.currentVersion(),
        agreement.currentVersion().conditions().getFirst(),
        Set.of(YESSENOV),
        NOW,
        new AcademicYear(2026),
        LocalDate.of(2027, 2, 1),
        LocalDate.of(2027, 6, 30),
        "0312",
        6);
  }

  static Nomination pending() {
    return Nomination.submitted(
        UUID.randomUUID(),
        "NO-2026-00001-0",
        candidacy(AgreementFixture.approved()),
        UUID.randomUUID(),
        student(),
        NOW,
        "client");
  }
}
