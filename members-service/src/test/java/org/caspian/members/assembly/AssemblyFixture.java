package org.caspian.members.assembly;

import static org.caspian.platform.testkit.Bodies.body;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.caspian.members.Member;
import org.caspian.platform.testkit.Json;

/** Assemblies as tests need them, made over the API. */
public final class AssemblyFixture {

  private static final AtomicInteger ORDINALS = new AtomicInteger();

  private AssemblyFixture() {}

  /** An assembly of three days with an agenda of two items, {@code 1} and {@code 2}. */
  public static Map<String, Object> assembly(Member host) {
    return body(
        "ordinal",
        ORDINALS.incrementAndGet(),
        "name",
        body("en", "General Assembly", "ru", "Генеральная ассамблея"),
        "host",
        host.id(),
        "timeZone",
        "Asia/Atyrau",
        "startsOn",
        "2026-09-14",
        "endsOn",
        "2026-09-16",
        "agenda",
        new ArrayList<>(List.of(item("1", "Admission of new members"), item("2", "Budget"))));
  }

  /** An item of an agenda. */
  public static Map<String, Object> item(String code, String title) {
    return body("code", code, "title", body("en", title));
  }

  /** The id of a new one. */
  public static String convened(Map<String, Object> assembly) {
    Response answer = Member.secretariatAsks().body(assembly).post("/v1/assemblies");
    answer.then().statusCode(201);
    return Json.at(answer, "id");
  }

  /** The id of a new one. */
  public static String convened(Member host) {
    return convened(assembly(host));
  }

  /** The id of a new one that sits. */
  public static String inSession(Member host) {
    String id = convened(host);
    open(id).then().statusCode(200);
    return id;
  }

  /** The secretariat lets it sit. */
  public static Response open(String id) {
    return Member.secretariatAsks().post("/v1/assemblies/{id}/opening", id);
  }

  /** The secretariat ends it. */
  public static Response close(String id) {
    return Member.secretariatAsks().post("/v1/assemblies/{id}/closing", id);
  }

  /** A member that comes with two delegates. */
  public static Map<String, Object> arrival(UUID member) {
    return body("kind", "MEMBER", "institution", member, "delegates", 2);
  }

  /** The secretariat records that somebody comes. */
  public static Response arrives(String id, Map<String, Object> arrival) {
    return Member.secretariatAsks().body(arrival).post("/v1/assemblies/{id}/arrivals", id);
  }

  /** The attendance of a member that is there, from now on if it was not. */
  public static String attendance(String id, UUID member) {
    Response there = Member.secretariatAsks().get("/v1/assemblies/{id}/attendances", id);
    List<Map<String, Object>> own =
        there.jsonPath().getList("items.findAll { it.institution == '%s' }".formatted(member));
    return own.isEmpty()
        ? Json.at(arrives(id, arrival(member)), "id")
        : (String) own.getFirst().get("id");
  }

  /** A member gives its vote to another one. */
  public static Response gives(Member giver, String id, UUID carrier) {
    return giver
        .asks()
        .body(Map.of("giver", giver.id(), "carrier", carrier))
        .post("/v1/assemblies/{id}/proxies", id);
  }

  /** Something to be decided under the first item of the agenda. */
  public static Map<String, Object> motion() {
    return body("agendaItem", "1", "text", body("en", "To admit the university."));
  }
}
