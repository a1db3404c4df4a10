package org.caspian.gateway.client;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.caspian.gateway.GatewayServers;
import org.caspian.gateway.TheGateway;
import org.caspian.gateway.TheGateway.Credentials;
import org.caspian.platform.testkit.Await;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GatewayServers.class)
class InstitutionsHeardOfTest {

  @Test
  void whoBecomesAMemberMayOpenClientsOfItsOwn() {
    UUID institution = TheGateway.institution("NONE");
    Credentials manager =
        TheGateway.clientOf(institution, "mobility:read", "clients:read", "clients:write");
    opens(manager, institution).statusCode(403).body(has("code", equalTo("not-a-member")));

    TheGateway.announce(institution, 2, "ACTIVE");

    Await.asserted("it is a member here", () -> opens(manager, institution).statusCode(201));
  }

  @Test
  void whoIsNoMemberAnyMoreIsLeftToTheSecretariat() {
    UUID institution = TheGateway.member();
    Credentials manager =
        TheGateway.clientOf(institution, "mobility:read", "clients:read", "clients:write");

    TheGateway.announce(institution, 2, "NONE");

    Await.asserted(
        "it is no member here",
        () ->
            opens(manager, institution).statusCode(403).body(has("code", equalTo("not-a-member"))));
    open(institution).then().statusCode(201);
  }

  @Test
  void whoIsMergedGetsNoClientAndItsOwnReadOnly() {
    UUID merged = TheGateway.member();
    UUID successor = TheGateway.member();
    Credentials reader =
        TheGateway.clientOf(
            merged, "mobility:read", "mobility:write", "clients:read", "clients:write");
    Credentials heir =
        TheGateway.clientOf(successor, "mobility:read", "clients:read", "clients:write");

    TheGateway.announceMerger(merged, 2, successor);

    Await.until("it is merged here", () -> open(merged).statusCode() == 409);
    refusedAsMerged(open(merged).then(), successor);
    Await.asserted(
        "its clients are its successor's to see",
        () ->
            TheGateway.as(heir)
                .get("/v1/clients")
                .then()
                .body(has("items.clientId", hasItem(reader.id()))));
    TheGateway.as(reader).get("/v1/clients").then().statusCode(200);
    refusedAsMerged(opens(reader, merged), successor);
    refusedAsMerged(opens(heir, merged), successor);
  }

  private static ValidatableResponse opens(Credentials client, UUID institution) {
    return TheGateway.as(client)
        .contentType(ContentType.JSON)
        .body(Map.of("institution", institution, "label", "Late"))
        .post("/v1/clients")
        .then();
  }

  private static void refusedAsMerged(ValidatableResponse answer, UUID successor) {
    answer
        .statusCode(409)
        .body(has("code", equalTo("institution-merged")))
        .body(has("successorId", equalTo(successor.toString())));
  }

  private static Response open(UUID institution) {
    return TheGateway.open(Map.of("institution", institution, "label", "A client"));
  }
}
