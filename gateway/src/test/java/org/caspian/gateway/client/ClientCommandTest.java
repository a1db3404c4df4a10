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
import java.util.stream.Collectors;
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

  private static final List<ClientCommand> WITH_ONE_SECRET =
      List.of(
          ClientCommand.DISABLE,
          ClientCommand.ADD_SECRET,
          ClientCommand.SET_KEYS,
          ClientCommand.SET_NETWORKS,
          ClientCommand.SET_PROOF_OF_POSSESSION,
          ClientCommand.SET_LOCAL_REFERENCE);

  private final Caller office = caller(Optional.empty());
  private final Client ofMember = client(Optional.of(MEMBER));
  private final Client ofOffice = client(Optional.empty());

  @Test
  void theSecretariatDisablesAMembersClientHoweverFewItHasItself() {
    assertEquals(WITH_ONE_SECRET, allowed(ofMember, office, 1));
  }

  @Test
  void theSecretariatDisablesOneOfItsTwoClients() {
    assertEquals(WITH_ONE_SECRET, allowed(ofOffice, office, 2));
  }

  @Test
  void theLastClientOfTheSecretariatStays() {
    refused(ofOffice, office, 1, ClientProblems.LAST_SECRETARIAT_CLIENT);
  }

  @Test
  void aMembersClientManagesWhatMayDoNoMoreThanItself() {
    Caller manager = manager("manager", ApiScope.unsaid(Role.MEMBER));

    assertEquals(WITH_ONE_SECRET, allowed(ofMember, manager, 2));
  }

  @Test
  void aMembersClientManagesNothingThatMayDoMore() {
    refused(ofMember, manager("manager", Set.of(ApiScope.MOBILITY_READ)), 2, Problems.FORBIDDEN);
  }

  @Test
  void aClientThatManagesOthersIsTheSecretariatsToManage() {
    Client managing = client(Optional.of(MEMBER), Set.of(ApiScope.CLIENTS_WRITE));

    refused(managing, manager("manager", Set.of()), 2, Problems.FORBIDDEN);
    assertEquals(WITH_ONE_SECRET, allowed(managing, office, 2));
  }

  @Test
  void oneOfTwoSecretsIsRevokedAndNoThirdIsAdded() {
    ofMember.addSecret(UUID.randomUUID(), "another", null, NOW, "office");

    assertEquals(
        List.of(
            ClientCommand.DISABLE,
            ClientCommand.REVOKE_SECRET,
            ClientCommand.SET_KEYS,
            ClientCommand.SET_NETWORKS,
            ClientCommand.SET_PROOF_OF_POSSESSION,
            ClientCommand.SET_LOCAL_REFERENCE),
        allowed(ofMember, office, 2));
    assertThrows(
        IllegalStateException.class,
        () -> ofMember.addSecret(UUID.randomUUID(), "a third", null, NOW, "office"));
  }

  @Test
  void aSecretThatHasExpiredMakesRoomForAnother() {
    ofMember.addSecret(UUID.randomUUID(), "short", NOW.plusSeconds(1), NOW, "office");

    ofMember.addSecret(UUID.randomUUID(), "next", null, NOW.plusSeconds(1), "office");

    assertEquals(2, ofMember.secretsAt(NOW.plusSeconds(1)).size());
  }

  @Test
  void oneThatExpiresIsNotLeftAlone() {
    Secret first = ofMember.secretsAt(NOW).getFirst();
    ofMember.addSecret(UUID.randomUUID(), "short", NOW.plusSeconds(60), NOW, "office");
    Secret expiring = ofMember.secretsAt(NOW).getLast();

    assertThrows(IllegalStateException.class, () -> ofMember.revokeSecret(first, NOW, "office"));
    ofMember.revokeSecret(expiring, NOW, "office");
    assertEquals(List.of(first), ofMember.secretsAt(NOW));
  }

  @Test
  void theLastSecretStays() {
    Secret only = ofMember.secretsAt(NOW).getFirst();

    assertThrows(IllegalStateException.class, () -> ofMember.revokeSecret(only, NOW, "office"));
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
    return ClientCommand.allowed(Situation.of(client, caller, activeOfSecretariat, NOW));
  }

  @Test
  void theLastOfTheSecretariatIsNotLimitedEither() {
    assertFalse(allowed(ofOffice, office, 1).contains(ClientCommand.SET_NETWORKS));

    ofOffice.setNetworks(List.of("192.0.2.0/24"), NOW, "office");

    assertTrue(
        allowed(ofOffice, office, 1)
            .containsAll(List.of(ClientCommand.SET_NETWORKS, ClientCommand.DISABLE)),
        "another one may be used from anywhere");
  }

  /** The list of actions and the refusal say the same. */
  private static void refused(
      Client client, Caller caller, long activeOfSecretariat, ProblemType reason) {
    assertFalse(allowed(client, caller, activeOfSecretariat).contains(ClientCommand.DISABLE));
    Situation situation = Situation.of(client, caller, activeOfSecretariat, NOW);
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> ClientCommand.DISABLE.require(situation));
    assertTrue(refusal.is(reason), refusal.type().code());
  }

  private static Client client(Optional<UUID> institution) {
    return client(institution, ApiScope.unsaid(Client.roleOf(institution)));
  }

  private static Client client(Optional<UUID> institution, Set<ApiScope> scopes) {
    return Client.opened(
        UUID.randomUUID(),
        UUID.randomUUID(),
        new ClientIdentity("id", "secret"),
        institution,
        "A client",
        scopes,
        NOW,
        "office");
  }

  private static Caller manager(String clientId, Set<ApiScope> scopes) {
    Set<String> texts = scopes.stream().map(ApiScope::text).collect(Collectors.toSet());
    texts.add("clients:write");
    return new Caller(clientId, Optional.of(MEMBER), Set.of(Role.MEMBER), texts, Optional.empty());
  }

  private static Caller caller(Optional<UUID> institution) {
    Role role = Client.roleOf(institution);
    return new Caller(
        "office", institution, Set.of(role), Set.of("clients:write"), Optional.empty());
  }
}
