package org.caspian.platform.command;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.Role;
import org.caspian.platform.command.album.Album;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(
    value = CaspianServers.class,
    initArgs = @ResourceArg(name = "kafka", value = "none"))
class LocalReferencesTest {

  @Inject LocalReferences references;

  private final Caller member = member();
  private final Shelf object = new Shelf();

  @Test
  void areEachPartysOwn() {
    Caller other = member();
    Caller secretariat =
        new Caller(
            "office", Optional.empty(), Set.of(Role.SECRETARIAT), Set.of(), Optional.empty());
    set(object, member, "Договор-7");
    set(object, other, "A7");
    set(object, secretariat, "S7");

    assertEquals(Optional.of("Договор-7"), references.of(object, member));
    assertEquals(Optional.of("A7"), references.of(object, other));
    assertEquals(Optional.of("S7"), references.of(object, secretariat));
    assertEquals(Optional.empty(), references.of(object, member()));
    assertEquals(Optional.empty(), references.find(Shelf.class, other, "Договор-7"));
  }

  @Test
  void nameOneObjectOfAType() {
    set(object, member, "R");
    Shelf other = new Shelf();

    ProblemException refusal = assertThrows(ProblemException.class, () -> set(other, member, "R"));

    assertTrue(refusal.is(LocalReferences.DUPLICATE));
    assertEquals(object.id(), refusal.members().get("existingId"));
    set(object, member, "R");
    assertEquals(Optional.of(object.id()), references.find(Shelf.class, member, "R"));
  }

  @Test
  void canBeChangedAndRemoved() {
    set(object, member, "Old");
    set(object, member, "New");
    assertEquals(Optional.of("New"), references.of(object, member));
    assertEquals(Optional.empty(), references.find(Shelf.class, member, "Old"));

    set(object, member, null);
    assertEquals(Optional.empty(), references.of(object, member));
    set(object, member, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " R", "R ", "R\t", "R\n", "a\tb", "a\u0085b", "\u007f"})
  void haveNoBlanksAtTheirEndsAndNoControlCharacters(String value) {
    ProblemException refusal =
        assertThrows(ProblemException.class, () -> set(object, member, value));

    assertTrue(refusal.is(Problems.INVALID_BODY));
    assertEquals("/localReference", refusal.errors().getFirst().pointer());
    assertEquals(Optional.empty(), references.of(object, member));
  }

  @Test
  void haveAtMostSixtyFourCharactersOfAnyScript() {
    String longest = "𐍈".repeat(LocalReferences.MAX_LENGTH);
    set(object, member, longest);

    assertThrows(ProblemException.class, () -> set(object, member, longest + "x"));

    assertEquals(Optional.of(longest), references.of(object, member));
  }

  @Test
  void areSetByABodyThatNamesThem() {
    Client client = new Client();
    String album = client.album("To be named");
    Map<String, String> named = Map.of("localReference", "Договор 7/б");
    refer(client, album, named).then().statusCode(200);

    refer(client, album, Map.of())
        .then()
        .statusCode(400)
        .body(has("errors[0].pointer", equalTo("/localReference")))
        .body(has("errors[0].code", equalTo("required")));
    refer(client, album, Map.of("localReference", "R "))
        .then()
        .statusCode(400)
        .body(has("errors[0].code", equalTo("pattern")));
    assertEquals(named.get("localReference"), stored(client, album));

    refer(client, album, Collections.singletonMap("localReference", null)).then().statusCode(200);
    assertEquals(null, stored(client, album));
  }

  private static Response refer(Client client, String album, Map<String, String> body) {
    return client.request().body(body).put("/v1/albums/{id}/local-reference", album);
  }

  private String stored(Client client, String album) {
    Caller owner =
        new Caller(
            "client",
            Optional.of(client.institution()),
            Set.of(Role.MEMBER),
            Set.of(),
            Optional.empty());
    return references
        .of(Album.class, List.of(UUID.fromString(album)), owner)
        .get(UUID.fromString(album));
  }

  @Test
  void areForgottenOfWhoMayNotKnowOfTheObjectAnyMore() {
    Caller other = member();
    set(object, member, "R");
    set(object, other, "R");

    UUID gone = member.institution().orElseThrow();
    QuarkusTransaction.requiringNew().run(() -> references.forget(object, gone));
    QuarkusTransaction.requiringNew().run(() -> references.forget(object, gone));

    assertEquals(Optional.empty(), references.of(object, member));
    assertEquals(Optional.of("R"), references.of(object, other));
    set(new Shelf(), member, "R");
  }

  @Test
  void areReadForManyObjectsAtOnce() {
    Shelf other = new Shelf();
    set(object, member, "1");
    set(other, member, "2");

    assertEquals(
        Map.of(object.id(), "1", other.id(), "2"),
        references.of(Shelf.class, List.of(object.id(), other.id(), UUID.randomUUID()), member));
    assertEquals(Map.of(), references.of(Shelf.class, List.of(), member));
  }

  private void set(Shelf of, Caller owner, String value) {
    QuarkusTransaction.requiringNew().run(() -> references.set(of, owner, value));
  }

  private static Caller member() {
    return new Caller(
        "client", Optional.of(UUID.randomUUID()), Set.of(Role.MEMBER), Set.of(), Optional.empty());
  }

  /** Named, and kept nowhere. */
  @RootType("Shelf")
  private static final class Shelf extends AggregateRoot {
    private Shelf() {
      super(UUID.randomUUID(), Instant.EPOCH, "client");
    }
  }
}
