package org.caspian.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceTest {

  private static final UUID YESSENOV = new UUID(1, 1);
  private static final UUID BAKU = new UUID(2, 2);
  private static final UUID ASTRAKHAN = new UUID(3, 3);

  @Test
  void partiesAndTheSecretariatKnowOfAnObject() {
    Audience parties = Audience.of(YESSENOV, BAKU);
    assertTrue(parties.includes(member(YESSENOV)));
    assertTrue(parties.includes(member(BAKU)));
    assertFalse(parties.includes(member(ASTRAKHAN)));
    assertTrue(parties.includes(secretariat()));
  }

  @Test
  void everybodyKnowsOfWhatIsPublicOrTheMembers() {
    assertTrue(Audience.everyone().includes(member(ASTRAKHAN)));
    assertTrue(Audience.members().includes(member(ASTRAKHAN)));
    assertFalse(Audience.secretariat().includes(member(ASTRAKHAN)));
    assertTrue(Audience.secretariat().includes(secretariat()));
  }

  @Test
  void whoIsOutsideIsToldThatThereIsNothing() {
    ProblemException refusal =
        assertThrows(
            ProblemException.class, () -> Audience.of(YESSENOV).require(member(ASTRAKHAN)));
    assertEquals(Problems.NOT_FOUND, refusal.type());
  }

  @Test
  void theExtensionIsReadBack() {
    for (Audience audience :
        Set.of(
            Audience.everyone(),
            Audience.members(),
            Audience.secretariat(),
            Audience.of(YESSENOV),
            Audience.of(YESSENOV, BAKU))) {
      assertEquals(audience, Audience.parse(audience.extension()));
    }
    assertEquals("public", Audience.everyone().extension());
    assertEquals("members", Audience.members().extension());
    assertEquals(YESSENOV + "," + BAKU, Audience.of(YESSENOV, BAKU).extension());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "everyone", "public;members", "1-1"})
  void whatIsNoExtensionIsAMistake(String text) {
    assertThrows(IllegalArgumentException.class, () -> Audience.parse(text));
  }

  @Test
  void anAudienceOfNobodyIsAMistake() {
    assertThrows(IllegalArgumentException.class, () -> new Audience(Set.of()));
  }

  @Test
  void aMemberReadsWhatIsPublicWhatIsForMembersAndItsOwn() {
    assertEquals(
        Set.of(Audience.PUBLIC_ID, Audience.MEMBERS_ID, YESSENOV),
        Audience.readableBy(member(YESSENOV)));
  }

  private static Caller member(UUID institution) {
    return new Caller(
        "c", Optional.of(institution), Set.of(Role.MEMBER), Set.of(), Optional.empty());
  }

  private static Caller secretariat() {
    return new Caller("s", Optional.empty(), Set.of(Role.SECRETARIAT), Set.of(), Optional.empty());
  }
}
