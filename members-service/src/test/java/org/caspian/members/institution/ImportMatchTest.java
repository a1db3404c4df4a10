package org.caspian.members.institution;

import static org.caspian.members.institution.Identifier.DOMAIN;
import static org.caspian.members.institution.Identifier.LOCAL_REFERENCE;
import static org.caspian.members.institution.Identifier.ROR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caspian.members.institution.ImportMatch.Known;
import org.caspian.platform.rest.ProblemException;
import org.junit.jupiter.api.Test;

class ImportMatchTest {

  private static final Known BAKU =
      new Known(
          UUID.randomUUID(),
          Map.of(
              LOCAL_REFERENCE, "SAMPLE-028",
              ROR, "https://ror.org/054gw3b40",
              DOMAIN, "bsu.edu.az"));
  private static final Known KHAZAR =
      new Known(UUID.randomUUID(), Map.of(ROR, "https://ror.org/014te7048", DOMAIN, "khazar.org"));
  private static final List<Known> REGISTER = List.of(BAKU, KHAZAR);

  @Test
  void aRowOfUnknownIdentifiersMeansNone() {
    assertEquals(
        Optional.empty(), match(Map.of(LOCAL_REFERENCE, "SAMPLE-099", DOMAIN, "new.edu.az")));
  }

  @Test
  void aRowWithoutIdentifiersMeansNone() {
    assertEquals(Optional.empty(), match(Map.of()));
  }

  @Test
  void eachIdentifierFindsItsInstitution() {
    assertEquals(Optional.of(BAKU), match(Map.of(LOCAL_REFERENCE, "SAMPLE-028")));
    assertEquals(Optional.of(BAKU), match(Map.of(ROR, "https://ror.org/054gw3b40")));
    assertEquals(Optional.of(BAKU), match(Map.of(DOMAIN, "bsu.edu.az")));
  }

  @Test
  void whatWasFoundByAStrongerIdentifierMayChangeAWeakerOne() {
    assertEquals(
        Optional.of(BAKU),
        match(
            Map.of(
                LOCAL_REFERENCE, "SAMPLE-028",
                ROR, "https://ror.org/05czq7m38",
                DOMAIN, "baku.edu.az")));
  }

  @Test
  void whatHasNoStrongerIdentifierTakesTheRowsOne() {
    assertEquals(
        Optional.of(KHAZAR), match(Map.of(LOCAL_REFERENCE, "SAMPLE-033", DOMAIN, "khazar.org")));
  }

  @Test
  void identifiersOfTwoInstitutionsAreRefused() {
    assertRefused(
        Map.of(LOCAL_REFERENCE, "SAMPLE-028", DOMAIN, "khazar.org"),
        "ambiguous-match",
        "/localReference",
        "/domain");
    assertRefused(
        Map.of(ROR, "https://ror.org/014te7048", DOMAIN, "bsu.edu.az"),
        "ambiguous-match",
        "/ror",
        "/domain");
  }

  @Test
  void anotherValueOfAStrongerIdentifierIsRefused() {
    assertRefused(
        Map.of(LOCAL_REFERENCE, "SAMPLE-099", ROR, "https://ror.org/054gw3b40"),
        "contradicted-match",
        "/localReference");
    assertRefused(
        Map.of(ROR, "https://ror.org/05czq7m38", DOMAIN, "bsu.edu.az"),
        "contradicted-match",
        "/ror");
  }

  private static void assertRefused(Map<Identifier, String> row, String code, String... pointers) {
    ProblemException refusal = assertThrows(ProblemException.class, () -> match(row));
    assertEquals(code, refusal.type().code());
    assertEquals(
        List.of(pointers), refusal.errors().stream().map(error -> error.pointer()).toList());
  }

  private static Optional<Known> match(Map<Identifier, String> row) {
    return ImportMatch.of(row, REGISTER);
  }
}
