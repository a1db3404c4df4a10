package org.caspian.members.contact;

import static org.caspian.platform.testkit.Bodies.body;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.Member;
import org.caspian.platform.testkit.Json;

/** Contacts as tests need them, made over the API. */
public final class ContactFixture {

  private ContactFixture() {}

  /** Somebody of this institution whom all members see. */
  public static Map<String, Object> person(UUID institution) {
    return body(
        "institution",
        institution,
        "code",
        "E-" + UUID.randomUUID(),
        "passportLatin",
        body("family", "Bekova", "given", "Aigerim"),
        "native",
        body("script", "Cyrl", "family", "Бекова", "given", "Айгерім"),
        "email",
        "aigerim.bekova@yu.edu.kz",
        "phone",
        "+77292123456",
        "languages",
        List.of("kk", "ru", "en"),
        "visibility",
        "MEMBERS");
  }

  /** The id of a new one. */
  public static String added(Member owner, Map<String, Object> contact) {
    Response answer = owner.asks().body(contact).post("/v1/contacts");
    answer.then().statusCode(201);
    return Json.at(answer, "id");
  }

  /** The id of a new one whom all members see. */
  public static String added(Member owner) {
    return added(owner, person(owner.id()));
  }

  /** The id of a new one that holds a role from 1 September 2026 on. */
  public static String withRole(Member owner, String role) {
    String id = added(owner);
    assign(owner, id, role(role, "2026-09-01")).then().statusCode(200);
    return id;
  }

  /** A role that begins on a day. */
  public static Map<String, Object> role(String role, String from) {
    return body("role", role, "from", from);
  }

  /** A mandate for agreements from 1 September 2026 on. */
  public static Map<String, Object> mandateFor(String contact) {
    return body(
        "contactId",
        contact,
        "scopes",
        List.of("AGREEMENTS"),
        "from",
        "2026-09-01",
        "basis",
        body("kind", "POWER_OF_ATTORNEY", "number", "17-P", "date", "2026-08-28"));
  }

  /** The id of a new mandate. */
  public static String mandate(Member owner, Map<String, Object> mandate) {
    Response answer = owner.asks().body(mandate).post("/v1/mandates");
    answer.then().statusCode(201);
    return Json.at(answer, "id");
  }

  /** The id of a new mandate for agreements. */
  public static String mandate(Member owner, String contact) {
    return mandate(owner, mandateFor(contact));
  }

  /** It takes up a role. */
  public static Response assign(Member caller, String id, Map<String, Object> role) {
    return caller.asks().body(role).post("/v1/contacts/{id}/roles", id);
  }

  /** It lays down a role. */
  public static Response endRole(Member caller, String id, String role, String last) {
    return caller
        .asks()
        .body(Map.of("role", role, "to", last))
        .post("/v1/contacts/{id}/role-end", id);
  }
}
