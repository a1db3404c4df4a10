package org.caspian.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnownMembersTest {

  private final UUID institution = UUID.randomUUID();
  private final Set<UUID> noMembers = new HashSet<>();
  private long nanos;
  private int asked;
  private final KnownMembers members =
      new KnownMembers(
          id -> {
            asked++;
            return noMembers.contains(id);
          },
          () -> nanos);

  @Test
  void oneOfWhichNothingIsKnownIsAMember() {
    assertTrue(members.isMember(institution));
  }

  @Test
  void oneThatIsAMemberIsNotAskedForASecond() {
    members.isMember(institution);
    noMembers.add(institution);
    nanos = KnownMembers.KEPT.toNanos() - 1;

    assertTrue(members.isMember(institution));
    assertEquals(1, asked);
  }

  @Test
  void oneThatIsNoMemberAnyMoreIsFoundOutAfterASecond() {
    members.isMember(institution);
    noMembers.add(institution);
    nanos = KnownMembers.KEPT.toNanos();

    assertFalse(members.isMember(institution));
  }

  @Test
  void oneThatWasAdmittedIsAMemberAtOnce() {
    noMembers.add(institution);
    assertFalse(members.isMember(institution));
    noMembers.clear();

    assertTrue(members.isMember(institution));
  }
}
