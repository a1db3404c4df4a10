package org.caspian.platform.command;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.testkit.Tokens;

/** A client of a new institution, so that no test meets the keys and references of another. */
final class Client {

  private final UUID institution = UUID.randomUUID();
  private final String token = Tokens.member(institution);

  /**
   * A request with this client's token. Without the filter that holds exchanges against the
   * contract: this application makes mistakes on purpose, and has no contract.
   */
  RequestSpecification request() {
    return given().noFilters().auth().oauth2(token).contentType(ContentType.JSON);
  }

  /** A request with an idempotency key. */
  RequestSpecification request(String key) {
    return request().header("Idempotency-Key", key);
  }

  /** Makes an album, and answers with its id. */
  String album(String title) {
    return create(request(), title).then().statusCode(201).extract().path("id");
  }

  /** Reads an album. */
  Response read(String id) {
    return request().get("/v1/albums/{id}", id);
  }

  /** The version of an album as everybody sees it. */
  int version(String id) {
    return read(id).then().statusCode(200).extract().path("version");
  }

  UUID institution() {
    return institution;
  }

  static Response create(RequestSpecification request, String title) {
    return request.body(Map.of("title", title)).post("/v1/albums");
  }

  /** A title, and with it a key, that no other test uses. */
  static String fresh(String prefix) {
    return prefix + "-" + UUID.randomUUID();
  }
}
