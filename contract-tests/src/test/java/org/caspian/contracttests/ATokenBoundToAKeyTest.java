package org.caspian.contracttests;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.oauth2.sdk.dpop.DPoPProofFactory;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;
import org.caspian.platform.testkit.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Through the gateway and, behind it, at each service: nobody takes the gateway's word for it. */
@Tag(Platform.OWN)
class ATokenBoundToAKeyTest {

  private static final Map<String, String> READS =
      Map.of(
          "members", "/v1/institutions",
          "mobility", "/v1/nominations",
          "projects", "/v1/projects",
          "events", "/v1/events");

  private final Platform platform = Platform.shared();
  private DPoPProofFactory key;
  private String token;

  @BeforeEach
  void aBoundToken() throws JOSEException {
    key =
        new DefaultDPoPProofFactory(new ECKeyGenerator(Curve.P_256).generate(), JWSAlgorithm.ES256);
    Response client =
        platform
            .secretariat()
            .asking()
            .body(Map.of("institution", platform.member("KZ").institution(), "label", "Bound"))
            .post("/v1/clients");
    Response answer =
        at("gateway")
            .auth()
            .preemptive()
            .basic(Json.at(client, "clientId"), Json.at(client, "clientSecret"))
            .header("DPoP", key.createDPoPJWT("POST", address("/oauth2/token")).serialize())
            .contentType(ContentType.URLENC)
            .formParam("grant_type", "client_credentials")
            .post("/oauth2/token");
    token = Json.at(answer, "access_token");
  }

  @Test
  void isTakenWithAProofFromEachServiceThroughTheGateway() throws JOSEException {
    for (String path : READS.values()) {
      assertEquals(200, withProof("gateway", path).statusCode(), path);
    }
  }

  @Test
  void isRefusedByEachServiceWithoutOne() throws JOSEException {
    for (Map.Entry<String, String> read : READS.entrySet()) {
      assertEquals(200, withProof(read.getKey(), read.getValue()).statusCode(), read.getKey());
      for (String part : new String[] {read.getKey(), "gateway"}) {
        Response asBearer = at(part).auth().oauth2(token).get(read.getValue());
        assertEquals(401, asBearer.statusCode(), part);
        assertEquals("unauthorized", Json.at(asBearer, "code"), part);
      }
    }
  }

  private Response withProof(String part, String path) throws JOSEException {
    String proof = key.createDPoPJWT("GET", address(path), new DPoPAccessToken(token)).serialize();
    return at(part)
        .header("Authorization", "DPoP " + token)
        .header("DPoP", proof)
        .queryParam("limit", 1)
        .get(path);
  }

  /** What callers call, wherever the request goes in the end. */
  private URI address(String path) {
    return URI.create(
        at("gateway").get("/.well-known/oauth-authorization-server").jsonPath().getString("issuer")
            + path);
  }

  private RequestSpecification at(String part) {
    return given().baseUri(platform.stack().address(part).toString());
  }
}
