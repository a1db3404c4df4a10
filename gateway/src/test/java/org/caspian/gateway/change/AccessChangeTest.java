package org.caspian.gateway.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.junit.jupiter.api.Test;

class AccessChangeTest {

  private static final UUID A = new UUID(0, 1);
  private static final UUID B = new UUID(0, 2);
  private static final UUID C = new UUID(0, 3);

  private static Optional<AccessChange> change(Set<UUID> concerned, Set<UUID> except) {
    return Optional.of(new AccessChange(concerned, except));
  }

  @Test
  void theSameAudienceChangesNothing() {
    assertEquals(Optional.empty(), AccessChange.granted(Audience.of(A, B), Audience.of(B, A)));
    assertEquals(Optional.empty(), AccessChange.ended(Audience.of(A, B), Audience.of(B, A)));
    assertEquals(Optional.empty(), AccessChange.granted(Audience.everyone(), Audience.everyone()));
  }

  @Test
  void whoComesIsGrantedAccess() {
    assertEquals(
        change(Set.of(C), Set.of(A, B)),
        AccessChange.granted(Audience.of(A, B), Audience.of(A, B, C)));
    assertEquals(Optional.empty(), AccessChange.ended(Audience.of(A, B), Audience.of(A, B, C)));
  }

  @Test
  void whoGoesHasItsAccessEnded() {
    assertEquals(
        change(Set.of(B), Set.of(A)), AccessChange.ended(Audience.of(A, B), Audience.of(A)));
    assertEquals(Optional.empty(), AccessChange.granted(Audience.of(A, B), Audience.of(A)));
  }

  @Test
  void oneMayComeWhileAnotherGoes() {
    assertEquals(
        change(Set.of(C), Set.of(A, B)),
        AccessChange.granted(Audience.of(A, B), Audience.of(A, C)));
    assertEquals(
        change(Set.of(B), Set.of(A, C)), AccessChange.ended(Audience.of(A, B), Audience.of(A, C)));
  }

  @Test
  void publishingConcernsAllWhoDidNotKnow() {
    assertEquals(
        change(Set.of(Audience.PUBLIC_ID), Set.of(A)),
        AccessChange.granted(Audience.of(A), Audience.everyone()));
    assertEquals(Optional.empty(), AccessChange.ended(Audience.of(A), Audience.everyone()));
  }

  @Test
  void hidingConcernsAllWhoMayNoLongerKnow() {
    assertEquals(
        change(Set.of(Audience.PUBLIC_ID), Set.of(A)),
        AccessChange.ended(Audience.everyone(), Audience.of(A)));
    assertEquals(Optional.empty(), AccessChange.granted(Audience.everyone(), Audience.of(A)));
  }

  @Test
  void membersAreInsideOfThePublicAndInstitutionsInsideOfMembers() {
    assertEquals(Optional.empty(), AccessChange.granted(Audience.everyone(), Audience.members()));
    assertEquals(Optional.empty(), AccessChange.granted(Audience.members(), Audience.of(A)));
    assertEquals(
        change(Set.of(Audience.MEMBERS_ID), Set.of(A)),
        AccessChange.granted(Audience.of(A), Audience.members()));
    assertEquals(
        change(Set.of(Audience.PUBLIC_ID), Set.of(Audience.MEMBERS_ID)),
        AccessChange.granted(Audience.members(), Audience.everyone()));
  }
}
