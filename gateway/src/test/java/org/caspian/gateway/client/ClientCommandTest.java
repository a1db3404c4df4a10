package org.caspian.gateway.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.gateway.client.ClientCommand.Situation;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.Role;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;
import org.junit.jupiter.api.Test;

class ClientCommandTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final UUID MEMBER = UUID.fromString("01a207bd-a9c0-7d2a-9f0e-3b6c51a84d17");

  private static final List<ClientCommand> BOTH =
      List.of(ClientCommand.DISABLE, ClientCommand.SET_LOCAL_REFERENCE);

  private final Caller office = caller(Optional.empty());
  private final Client ofMember = client(Optional.of(MEMBER));
  private final Client ofOffice = client(Optional.empty());

  @Test
  void theSecretariatDisablesAMembersClientHoweverFewItHasItself() {
    assertEquals(BOTH, allowed(ofMember, office, 1));
  }

  @Test
  void theSecretariatDisablesOneOfItsTwoClients() {
    assertEquals(BOTH, allowed(ofOffice, office, 2));
  }

  @Test
  void theLastClientOfTheSecretariatStays() {
    refused(ofOffice, office, 1, ClientProblems.LAST_SECRETARIAT_CLIENT);
  }

  @Test
  void aMemberDisablesNotEvenItsOwn() {
    refused(ofMember, caller(Optional.of(MEMBER)), 2, Problems.FORBIDDEN);
  }

  @Test
  void aDisabledClientIsNotDisabledAgain() {
    ofMember.disable(NOW, "office");
    refused(ofMember, office, 2, Problems.STATE_CONFLICT);
    assertThrows(IllegalStateException.class, () -> ofMember.disable(NOW, "office"));
  }

  @Test
  void whoMayNotWriteIsOfferedNothing() {
    Caller reader =
        new Caller(
            "reader",
            Optional.empty(),
            Set.of(Role.SECRETARIAT),
            Set.of("clients:read"),
            Optional.empty());
    assertEquals(List.of(), allowed(ofMember, reader, 2));
  }

  private static List<ClientCommand> allowed(
      Client client, Caller caller, long activeOfSecretariat) {
    return ClientCommand.allowed(Situation.of(client, caller, activeOfSecretariat));
  }

  /** The list of actions and the refusal say the same. */
  private static void refused(
      Client client, Caller caller, long activeOfSecretariat, ProblemType reason) {
    assertFalse(allowed(client, caller, activeOfSecretariat).contains(ClientCommand.DISABLE));
    Situation situation = Situation.of(client, caller, activeOfSecretariat);
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> ClientCommand.DISABLE.require(situation));
    assertTrue(refusal.is(reason), refusal.type().code());
  }

  private static Client client(Optional<UUID> institution) {
    return Client.opened(
        UUID.randomUUID(),
        new ClientIdentity("id", "secret"),
        institution,
        "A client",
        ApiScope.allowedTo(Client.roleOf(institution)),
        NOW,
        "office");
  }

  private static Caller caller(Optional<UUID> institution) {
    Role role = Client.roleOf(institution);
    return new Caller(
        "office", institution, Set.of(role), Set.of("clients:write"), Optional.empty());
  }
}
