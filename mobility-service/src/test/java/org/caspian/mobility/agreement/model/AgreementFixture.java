package org.caspian.mobility.agreement.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.caspian.mobility.MobilityScopes;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.Role;
import org.caspian.platform.command.Actor;

/** Two universities and an agreement between them. */
public final class AgreementFixture {

  /** Proposes and sends. */
  public static final UUID YESSENOV = UUID.fromString("01a207bd-a9c0-7d2a-9f0e-3b6c51a84d17");

  /** Decides and hosts. */
  public static final UUID BAKU = UUID.fromString("01a207bd-b1c4-7e10-8a52-6f0d9c1e2b38");

  /** Has nothing to do with it. */
  public static final UUID ASTRAKHAN = UUID.fromString("01a207bd-b1c4-7e10-8a52-6f0d9c1e2b39");

  /** When everything happens. */
  public static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

  private static final Actor RECTOR =
      new Actor("R-1", "Rector", Actor.Method.WET_SIGNATURE, LocalDate.of(2026, 11, 20), null);

  private AgreementFixture() {}

  /** A client of an institution. */
  public static Caller clientOf(UUID institution) {
    return new Caller(
        "client-of-" + institution,
        Optional.of(institution),
        Set.of(Role.MEMBER),
        Set.of(MobilityScopes.READ, MobilityScopes.WRITE),
        Optional.empty());
  }

  /** A client of the association's office. */
  public static Caller secretariat() {
    return new Caller(
        "secretariat",
        Optional.empty(),
        Set.of(Role.SECRETARIAT),
        Set.of(MobilityScopes.READ, MobilityScopes.WRITE),
        Optional.empty());
  }

  /** Its rector has signed. */
  public static Act actOf(UUID institution) {
    return new Act(clientOf(institution), RECTOR, NOW);
  }

  /** Five seats a year from Yessenov to Baku, two fields, bachelor, three years. */
  public static ConditionTerms fiveSeats() {
    return new ConditionTerms(
        ConditionKind.STUDENT_STUDIES,
        YESSENOV,
        BAKU,
        new TreeSet<>(Set.of("0311", "0312")),
        new TreeSet<>(Set.of(6)),
        new AcademicYear(2026),
        new AcademicYear(2028),
        5);
  }

  /** Terms with these conditions. */
  public static Terms terms(ConditionTerms... conditions) {
    return new Terms(Set.of(YESSENOV, BAKU), List.of(conditions));
  }

  /** Proposed by Yessenov. */
  public static Agreement proposed() {
    return Agreement.proposed(
        UUID::randomUUID, "CA-2026-00412-6", terms(fiveSeats()), actOf(YESSENOV));
  }

  /** Proposed by Yessenov, approved by Baku. */
  public static Agreement approved() {
    Agreement agreement = proposed();
    agreement.approve(UUID::randomUUID, 1, agreement.currentVersion().contentHash(), actOf(BAKU));
    return agreement;
  }
}
