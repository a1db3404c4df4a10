package org.caspian.platform.testkit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A server answers what the test told it to; the filter judges it by an OpenAPI 3.1 document. */
class ContractFilterTest {

  private static final String VISIT =
      "{\"id\":\"0190a1b2-0000-7000-8000-000000000001\",\"note\":null}";
  private static final String PROBLEM =
      "{\"type\":\"/problems/not-found\",\"status\":404,\"code\":\"not-found\"}";

  private static final String TOKEN = "{\"access_token\":\"e30\"}";
  private static final String REFUSED_TOKEN = "{\"error\":\"invalid_request\"}";
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";

  private HttpServer server;
  private int status;
  private String contentType;
  private String body;

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  @Test
  void anAnswerAsTheDocumentSaysPasses() {
    answers(200, "application/json", VISIT);
    get("/v1/visits/1?limit=5");
    answers(201, "application/json", VISIT);
    post("{\"place\":\"Baku\"}");
    answers(404, "application/problem+json", PROBLEM);
    get("/v1/visits/1");
  }

  @Test
  void aFieldThatTheDocumentLacksFails() {
    answers(200, "application/json", VISIT.replace("\"note\"", "\"remark\""));
    fails(() -> get("/v1/visits/1"), "remark");
  }

  @Test
  void aValueOfAnotherTypeFails() {
    answers(200, "application/json", VISIT.replace("null", "5"));
    fails(() -> get("/v1/visits/1"), "note");
  }

  @Test
  void aMissingFieldOfAProblemFails() {
    answers(404, "application/problem+json", "{\"type\":\"/problems/not-found\",\"status\":404}");
    fails(() -> get("/v1/visits/1"), "code");
  }

  @Test
  void aRefusalThatIsNoProblemDocumentFails() {
    answers(404, "text/html", "<h1>Not here</h1>");
    fails(() -> get("/v1/visits/1"), "text/html");
    fails(() -> get("/v1/unknown"), "/v1/unknown");
  }

  @Test
  void aStatusThatTheDocumentLacksFails() {
    answers(202, "application/json", VISIT);
    fails(() -> get("/v1/visits/1"), "202");
  }

  @Test
  void anUnknownPathAndMethodMayBeRefused() {
    answers(404, "application/problem+json", PROBLEM);
    get("/v1/unknown");
    answers(405, "application/problem+json", PROBLEM);
    ask().delete("/v1/visits");
  }

  @Test
  void anUnknownMethodIsRefusedInTheFormOfItsPath() {
    answers(405, "application/json", REFUSED_TOKEN);
    ask().get("/oauth2/token");
    fails(() -> ask().delete("/v1/visits"), "application/json");
    answers(405, "application/problem+json", PROBLEM);
    fails(() -> ask().get("/oauth2/token"), "application/problem+json");
  }

  @Test
  void anUnknownMethodMustNotSucceed() {
    answers(200, "application/json", "{}");
    fails(() -> ask().delete("/v1/visits"), "DELETE");
    fails(() -> ask().get("/oauth2/token"), "GET");
  }

  @Test
  void anUnknownPathMustNotSucceed() {
    answers(200, "application/json", "{}");
    fails(() -> get("/v1/unknown"), "/v1/unknown");
  }

  @Test
  void aWrongRequestIsTheTestsRightUntilItIsAccepted() {
    answers(400, "application/problem+json", PROBLEM);
    post("{\"place\":7}");
    answers(201, "application/json", VISIT);
    fails(() -> post("{\"place\":7}"), "place");
    fails(() -> post("{\"place\":\"Baku\",\"unknown\":1}"), "unknown");
    answers(200, "application/json", VISIT);
    fails(() -> get("/v1/visits/1?limit=many"), "limit");
  }

  @Test
  void everyPathOfTheDocumentIsLookedAt() {
    answers(200, "application/json", TOKEN);
    form("grant_type", "client_credentials");
    answers(401, "application/json", REFUSED_TOKEN);
    form("grant_type", "client_credentials");
    answers(200, "application/json", "{\"accessToken\":\"e30\"}");
    fails(() -> form("grant_type", "client_credentials"), "accessToken");
    answers(401, "application/problem+json", PROBLEM);
    fails(() -> form("grant_type", "client_credentials"), "application/problem+json");
  }

  @Test
  void aWrongFormIsTheTestsRightUntilItIsAccepted() {
    answers(400, "application/json", REFUSED_TOKEN);
    form("scope", "members:read");
    answers(200, "application/json", TOKEN);
    fails(() -> form("scope", "members:read"), "grant_type");
    fails(() -> ask().contentType(FORM).body("scope=all").post("/oauth2/token"), "grant_type");
    fails(() -> ask().contentType(JSON).body("{}").post("/oauth2/token"), "application/json");
  }

  @Test
  void aParameterWithoutAValueIsNotThere() {
    answers(200, "application/json", TOKEN);
    ask().contentType(FORM).body("grant_type=a&scope=&more").post("/oauth2/token");
    fails(
        () -> ask().contentType(FORM).body("grant_type=&scope=all").post("/oauth2/token"),
        "grant_type");
  }

  @Test
  void otherPathsThatTheDocumentLacksAreNotLookedAt() {
    answers(200, "text/plain", "anything");
    ask().get("/q/health");
    ask().get("/oauth2/other");
  }

  private void get(String path) {
    ask().get(path);
  }

  private void post(String json) {
    ask().contentType("application/json").body(json).post("/v1/visits");
  }

  private void form(String name, String value) {
    ask().formParam(name, value).post("/oauth2/token");
  }

  private RequestSpecification ask() {
    return given()
        .baseUri("http://127.0.0.1:" + server.getAddress().getPort())
        .filter(new ContractFilter(DOCUMENT));
  }

  private void answers(int answerStatus, String answerType, String answerBody) {
    status = answerStatus;
    contentType = answerType;
    body = answerBody;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(UTF_8);
      exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().set("Content-Type", contentType);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static void fails(Executable exchange, String part) {
    AssertionError error = assertThrows(AssertionError.class, exchange);
    assertTrue(error.getMessage().contains(part), error.getMessage());
  }

  private static final String DOCUMENT =
      """
      {
        "openapi": "3.1.0",
        "info": {"title": "visits", "version": "1"},
        "paths": {
          "/v1/visits": {
            "post": {
              "operationId": "create",
              "requestBody": {
                "required": true,
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/CreateVisit"}}}
              },
              "responses": {
                "201": {"description": "made", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Visit"}}}},
                "400": {"$ref": "#/components/responses/Problem"},
                "default": {"$ref": "#/components/responses/Problem"}
              }
            }
          },
          "/oauth2/token": {
            "post": {
              "operationId": "issue",
              "requestBody": {
                "required": true,
                "content": {"application/x-www-form-urlencoded": {"schema": {"$ref": "#/components/schemas/TokenRequest"}}}
              },
              "responses": {
                "200": {"description": "issued", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Token"}}}},
                "default": {"description": "refused", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/RefusedToken"}}}}
              }
            }
          },
          "/v1/visits/{id}": {
            "get": {
              "operationId": "get",
              "parameters": [
                {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
                {"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1}}
              ],
              "responses": {
                "200": {"description": "it", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Visit"}}}},
                "404": {"$ref": "#/components/responses/Problem"}
              }
            }
          }
        },
        "components": {
          "responses": {
            "Problem": {"description": "refused", "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}
          },
          "schemas": {
            "CreateVisit": {"type": "object", "additionalProperties": false, "required": ["place"], "properties": {"place": {"type": "string"}}},
            "TokenRequest": {"type": "object", "additionalProperties": true, "required": ["grant_type"], "properties": {
              "grant_type": {"type": "string"}, "scope": {"type": "string"}}},
            "Token": {"type": "object", "properties": {"access_token": {"type": "string"}}},
            "RefusedToken": {"type": "object", "required": ["error"], "properties": {"error": {"type": "string"}}},
            "Visit": {"type": "object", "required": ["id"], "properties": {
              "id": {"type": "string", "format": "uuid"}, "note": {"type": ["string", "null"]}}},
            "Problem": {"type": "object", "additionalProperties": true, "required": ["type", "status", "code"],
              "properties": {"type": {"type": "string"}, "status": {"type": "integer"}, "code": {"type": "string"}}}
          }
        }
      }
      """;
}
